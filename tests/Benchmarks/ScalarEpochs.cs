namespace Benchmarks;

/// <summary>The same training of a network with one label, in a single batch, as plain loops over arrays: what one writes by hand.</summary>
internal sealed class ScalarEpochs(Work work)
{
    private readonly double[,] X = work.Inputs.ToArray(), y = work.Targets.ToArray(), W1 = work.Weights[0].ToArray(), W2 = work.Weights[1].ToArray();
    private readonly double[,] hidden = new double[work.Rows, work.Sizes[1]];
    private readonly double[] outputs = new double[work.Rows];
    private readonly double[,] step1 = new double[work.Sizes[0], work.Sizes[1]];
    private readonly double[] step2 = new double[work.Sizes[1]];

    public double Run()
    {
        Array.Clear(step1);
        Array.Clear(step2);
        for (var row = 0; row < outputs.Length; row++)
        {
            var delta = (y[row, 0] - outputs[row]) * outputs[row] * (1 - outputs[row]);
            for (var neuron = 0; neuron < step2.Length; neuron++)
            {
                var activation = hidden[row, neuron];
                step2[neuron] += activation * delta;
                var hiddenDelta = delta * W2[neuron, 0] * activation * (1 - activation);
                for (var feature = 0; feature < work.Sizes[0]; feature++)
                    step1[feature, neuron] += X[row, feature] * hiddenDelta;
            }
        }

        for (var neuron = 0; neuron < step2.Length; neuron++)
        {
            W2[neuron, 0] += Work.LearningRate * step2[neuron];
            for (var feature = 0; feature < work.Sizes[0]; feature++)
                W1[feature, neuron] += Work.LearningRate * step1[feature, neuron];
        }

        return Forward();
    }

    public double Forward()
    {
        var loss = 0.0;
        for (var row = 0; row < outputs.Length; row++)
        {
            var output = 0.0;
            for (var neuron = 0; neuron < step2.Length; neuron++)
            {
                var sum = 0.0;
                for (var feature = 0; feature < work.Sizes[0]; feature++)
                    sum += X[row, feature] * W1[feature, neuron];
                hidden[row, neuron] = 1 / (1 + Math.Exp(-sum));
                output += hidden[row, neuron] * W2[neuron, 0];
            }

            outputs[row] = 1 / (1 + Math.Exp(-output));
            loss += (y[row, 0] - outputs[row]) * (y[row, 0] - outputs[row]);
        }

        return loss / outputs.Length;
    }
}
