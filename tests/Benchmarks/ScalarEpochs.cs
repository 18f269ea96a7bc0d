using System.Runtime.CompilerServices;

namespace Benchmarks;

/// <summary>The same training of the article's 2-3-1 network in a single batch, as plain loops over arrays: what one writes by hand.</summary>
internal sealed class ScalarEpochs(Work work)
{
    private const int Features = 2;
    private const int Hidden = 3;

    private readonly double[] x = work.Inputs.ToRowMajorArray(), y = work.Targets.ToRowMajorArray();
    private readonly double[] w1 = work.Weights[0].ToRowMajorArray(), w2 = work.Weights[1].ToRowMajorArray();
    private readonly double[] hidden = new double[work.Rows * Hidden], outputs = new double[work.Rows];
    private readonly double[] step1 = new double[Features * Hidden], step2 = new double[Hidden];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Run()
    {
        Array.Clear(step1);
        Array.Clear(step2);
        for (var row = 0; row < outputs.Length; row++)
        {
            var delta = (y[row] - outputs[row]) * outputs[row] * (1 - outputs[row]);
            for (var neuron = 0; neuron < Hidden; neuron++)
            {
                var activation = hidden[row * Hidden + neuron];
                step2[neuron] += activation * delta;
                var hiddenDelta = delta * w2[neuron] * activation * (1 - activation);
                for (var feature = 0; feature < Features; feature++)
                    step1[feature * Hidden + neuron] += x[row * Features + feature] * hiddenDelta;
            }
        }

        for (var i = 0; i < w1.Length; i++)
            w1[i] += Work.LearningRate * step1[i];
        for (var i = 0; i < w2.Length; i++)
            w2[i] += Work.LearningRate * step2[i];
        return Forward();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Forward()
    {
        var loss = 0.0;
        for (var row = 0; row < outputs.Length; row++)
        {
            var output = 0.0;
            for (var neuron = 0; neuron < Hidden; neuron++)
            {
                var sum = 0.0;
                for (var feature = 0; feature < Features; feature++)
                    sum += x[row * Features + feature] * w1[feature * Hidden + neuron];
                var activation = 1 / (1 + Math.Exp(-sum));
                hidden[row * Hidden + neuron] = activation;
                output += activation * w2[neuron];
            }

            outputs[row] = 1 / (1 + Math.Exp(-output));
            loss += (y[row] - outputs[row]) * (y[row] - outputs[row]);
        }

        return loss / outputs.Length;
    }
}
