using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NeuralNotebooks;

/// <summary>
/// The buffers of a training step for up to a given number of rows, and the step itself. Does what
/// <see cref="NeuralNetwork.Forward"/>, <see cref="NeuralNetwork.Backward"/> and <see cref="NeuralNetwork.Step"/> do,
/// without allocating. All numbers are row-major.
/// </summary>
/// <remarks>What is computed entry by entry is computed in whole vectors: a buffer ends on one, and nobody reads what is beyond its numbers.</remarks>
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
        activations = layerSizes.Select(size => Buffer(maximumRows * size)).ToArray();
        deltas = layerSizes.Skip(1).Select(size => Buffer(maximumRows * size)).ToArray();
        updates = layerSizes.Zip(layerSizes.Skip(1), (below, above) => Buffer(below * above)).ToArray();
        targets = Buffer(maximumRows * layerSizes[^1]);
    }

    public ReadOnlySpan<double> Outputs => activations[^1].AsSpan(0, rows * sizes[^1]);

    /// <summary>Copies the named rows of all inputs and targets into the workspace.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(double[] allInputs, double[] allTargets, ReadOnlySpan<int> rowNumbers)
    {
        rows = rowNumbers.Length;
        CopyRows(allInputs, activations[0], rowNumbers, sizes[0]);
        CopyRows(allTargets, targets, rowNumbers, sizes[^1]);
    }

    /// <summary>Activations of every layer: σ(activations below · weights).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(double[][] weights)
    {
        for (var layer = 0; layer < weights.Length; layer++)
        {
            MatrixKernels.Multiply(activations[layer], weights[layer], activations[layer + 1], rows, sizes[layer], sizes[layer + 1]);
            foreach (ref var value in Vectors(activations[layer + 1], layer))
                value = VectorSigmoid.Of(value);
        }
    }

    /// <summary>Deltas and updates of every layer, from the activations of the last forward pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Backward(double[][] weights)
    {
        for (var layer = weights.Length - 1; layer >= 0; layer--)
        {
            var delta = Vectors(deltas[layer], layer);
            var activation = Vectors(activations[layer + 1], layer);
            if (layer == weights.Length - 1)
            {
                var target = Vectors(targets, layer);
                for (var i = 0; i < delta.Length; i++)
                    delta[i] = target[i] - activation[i];
            }
            else
                MatrixKernels.MultiplyTransposedRight(
                    deltas[layer + 1], weights[layer + 1], deltas[layer], rows, sizes[layer + 2], sizes[layer + 1]);

            for (var i = 0; i < delta.Length; i++)
                delta[i] *= activation[i] * (Vector<double>.One - activation[i]);
            MatrixKernels.MultiplyTransposedLeft(
                activations[layer], deltas[layer], updates[layer], rows, sizes[layer], sizes[layer + 1]);
        }
    }

    /// <summary>Adds learningRate · update to every weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Step(double[][] weights, double learningRate)
    {
        for (var layer = 0; layer < weights.Length; layer++)
        {
            var (weight, update) = (weights[layer], updates[layer]);
            var i = 0;
            for (; i <= weight.Length - Vector<double>.Count; i += Vector<double>.Count)
                (Vector.LoadUnsafe(ref weight[i]) + learningRate * Vector.LoadUnsafe(ref update[i])).CopyTo(weight, i);
            for (; i < weight.Length; i++)
                weight[i] += learningRate * update[i];
        }
    }

    /// <summary>Σ (y − o)² over all entries of the last forward pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    private static double[] Buffer(int length) => new double[(length + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count];

    /// <summary>The vectors that hold a number for each row and neuron of a layer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<Vector<double>> Vectors(double[] buffer, int layer) =>
        MemoryMarshal.Cast<double, Vector<double>>(buffer.AsSpan())[..((rows * sizes[layer + 1] + Vector<double>.Count - 1) / Vector<double>.Count)];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows(double[] from, double[] to, ReadOnlySpan<int> rowNumbers, int width)
    {
        for (var i = 0; i < rowNumbers.Length; i++)
            from.AsSpan(rowNumbers[i] * width, width).CopyTo(to.AsSpan(i * width, width));
    }
}
