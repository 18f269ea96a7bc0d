namespace NeuralNotebooks;

/// <summary>
/// The buffers of a training step for up to a given number of rows, and the step itself. Does what
/// <see cref="NeuralNetwork.Forward"/>, <see cref="NeuralNetwork.Backward"/> and <see cref="NeuralNetwork.Step"/> do,
/// without allocating. All numbers are row-major.
/// </summary>
internal sealed class Workspace
{
    private readonly int[] sizes;
    private readonly double[][] activations;    // [0] holds the inputs, [l + 1] the activations of layer l
    private readonly double[][] deltas;
    private readonly double[][] updates;        // the negative gradients
    private readonly double[] targets;
    private int rows;

    public Workspace(int[] layerSizes, int maximumRows)
    {
        sizes = layerSizes;
        activations = layerSizes.Select(size => new double[maximumRows * size]).ToArray();
        deltas = layerSizes.Skip(1).Select(size => new double[maximumRows * size]).ToArray();
        updates = layerSizes.Zip(layerSizes.Skip(1), (below, above) => new double[below * above]).ToArray();
        targets = new double[maximumRows * layerSizes[^1]];
    }

    public ReadOnlySpan<double> Outputs => activations[^1].AsSpan(0, rows * sizes[^1]);

    /// <summary>Copies the named rows of all inputs and targets into the workspace.</summary>
    public void Fill(double[] allInputs, double[] allTargets, ReadOnlySpan<int> rowNumbers)
    {
        rows = rowNumbers.Length;
        CopyRows(allInputs, activations[0], rowNumbers, sizes[0]);
        CopyRows(allTargets, targets, rowNumbers, sizes[^1]);
    }

    /// <summary>Activations of every layer: σ(activations below · weights).</summary>
    public void Forward(double[][] weights)
    {
        for (var layer = 0; layer < weights.Length; layer++)
        {
            var result = activations[layer + 1].AsSpan(0, rows * sizes[layer + 1]);
            MatrixKernels.Multiply(activations[layer], weights[layer], result, rows, sizes[layer], sizes[layer + 1]);
            foreach (ref var value in result)
                value = Activation.Sigmoid(value);
        }
    }

    /// <summary>Deltas and updates of every layer, from the activations of the last forward pass.</summary>
    public void Backward(double[][] weights)
    {
        for (var layer = weights.Length - 1; layer >= 0; layer--)
        {
            var delta = deltas[layer].AsSpan(0, rows * sizes[layer + 1]);
            if (layer == weights.Length - 1)
                OutputErrors(delta);
            else
                MatrixKernels.MultiplyTransposedRight(
                    deltas[layer + 1], weights[layer + 1], delta, rows, sizes[layer + 2], sizes[layer + 1]);

            var activation = activations[layer + 1].AsSpan(0, delta.Length);
            for (var i = 0; i < delta.Length; i++)
                delta[i] *= Activation.SigmoidPrime(activation[i]);

            MatrixKernels.MultiplyTransposedLeft(
                activations[layer], delta, updates[layer], rows, sizes[layer], sizes[layer + 1]);
        }
    }

    /// <summary>Adds learningRate · update to every weight.</summary>
    public void Step(double[][] weights, double learningRate)
    {
        for (var layer = 0; layer < weights.Length; layer++)
            MatrixKernels.AddScaled(weights[layer], learningRate, updates[layer]);
    }

    /// <summary>Σ (y − o)² over all entries of the last forward pass.</summary>
    public double SumOfSquaredErrors()
    {
        var sum = 0.0;
        var outputs = Outputs;
        for (var i = 0; i < outputs.Length; i++)
        {
            var error = targets[i] - outputs[i];
            sum += error * error;
        }

        return sum;
    }

    private void OutputErrors(Span<double> errors)
    {
        var outputs = Outputs;
        for (var i = 0; i < errors.Length; i++)
            errors[i] = targets[i] - outputs[i];
    }

    private static void CopyRows(double[] from, double[] to, ReadOnlySpan<int> rowNumbers, int width)
    {
        for (var i = 0; i < rowNumbers.Length; i++)
            from.AsSpan(rowNumbers[i] * width, width).CopyTo(to.AsSpan(i * width, width));
    }
}
