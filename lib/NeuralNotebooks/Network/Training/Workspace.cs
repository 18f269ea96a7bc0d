using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NeuralNotebooks;

/// <summary>
/// Does over some rows what <see cref="NeuralNetwork.Forward"/> and <see cref="NeuralNetwork.Backward"/> do, in buffers of its own
/// and without allocating. All numbers are row-major.
/// </summary>
/// <remarks>
/// It goes forward and back with a block of rows before it takes the next: what it needs again is still in the processor's caches, and
/// the sums of the updates go on as they would over all rows at once. What is computed entry by entry is computed in whole vectors:
/// a buffer is a vector longer than its numbers, and nobody reads what is beyond them.
/// </remarks>
internal sealed class Workspace
{
    private const int BlockRows = 120;

    private readonly int[] sizes;
    private readonly double[][] weights;
    private readonly double[][] activations;
    private readonly double[][] deltas;

    public Workspace(int[] layerSizes, double[][] weights, int maximumRows)
    {
        sizes = layerSizes;
        this.weights = weights;
        var rows = Math.Min(BlockRows, maximumRows);
        activations = layerSizes.Skip(1).Select(size => Buffer(rows * size)).ToArray();
        deltas = layerSizes.Skip(1).Select(size => Buffer(rows * size)).ToArray();
        Updates = weights.Select(matrix => new double[matrix.Length]).ToArray();
    }

    /// <summary>The negative gradients of the last pass that went back.</summary>
    public double[][] Updates { get; }

    public static double[] Buffer(int length) => new double[length + Vector<double>.Count];

    /// <summary>Goes forward over some rows, and back if updates are wanted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pass(double[] inputs, double[] targets, double[] outputs, int first, int end, bool withUpdates)
    {
        var blocks = Math.Max(1, (end - first + BlockRows - 1) / BlockRows);
        var most = Math.Max(1, (end - first + blocks - 1) / blocks);
        for (var row = first; row == first || row < end; row += most)
        {
            var rows = Math.Min(most, end - row);
            var block = inputs.AsSpan(row * sizes[0]);
            Forward(block, rows);
            activations[^1].AsSpan(0, rows * sizes[^1]).CopyTo(outputs.AsSpan(row * sizes[^1]));
            if (withUpdates)
                Backward(block, targets, row, rows, goesOn: row > first);
        }
    }

    /// <summary>Activations of every layer: σ(activations below · weights).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward(ReadOnlySpan<double> below, int rows)
    {
        for (var layer = 0; layer < weights.Length; layer++)
        {
            var activation = activations[layer];
            MatrixKernels.Multiply(below, weights[layer], activation, rows, sizes[layer], sizes[layer + 1]);
            foreach (ref var sums in Vectors(activation, 0, rows * sizes[layer + 1]))
                sums = VectorSigmoid.Of(sums);
            below = activation;
        }
    }

    /// <summary>Deltas of every layer, and what they add to its updates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(ReadOnlySpan<double> inputs, double[] targets, int first, int rows, bool goesOn)
    {
        for (var layer = weights.Length - 1; layer >= 0; layer--)
        {
            var (delta, activation) = (deltas[layer], activations[layer]);
            var isLast = layer == weights.Length - 1;
            if (!isLast)
                MatrixKernels.MultiplyTransposedRight(deltas[layer + 1], weights[layer + 1], delta, rows, sizes[layer + 2], sizes[layer + 1]);
            var length = rows * sizes[layer + 1];
            var values = Vectors(activation, 0, length);
            var errors = isLast ? Vectors(targets, first * sizes[^1], length) : Vectors(delta, 0, length);
            var results = Vectors(delta, 0, length);
            for (var i = 0; i < results.Length; i++)
            {
                var a = values[i];
                results[i] = (isLast ? errors[i] - a : errors[i]) * (a * (Vector<double>.One - a));
            }

            MatrixKernels.MultiplyTransposedLeft(
                layer == 0 ? inputs : activations[layer - 1], delta, Updates[layer], rows, sizes[layer], sizes[layer + 1], goesOn);
        }
    }

    /// <summary>Some numbers of a buffer, and what is beyond them, in whole vectors.</summary>
    private static Span<Vector<double>> Vectors(double[] buffer, int first, int length) =>
        MemoryMarshal.Cast<double, Vector<double>>(buffer.AsSpan(first, (length + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count));
}
