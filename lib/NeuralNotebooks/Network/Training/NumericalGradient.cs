using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Central differences of the loss ½ Σ (y − o)² for every weight.</summary>
internal sealed class NumericalGradient
{
    private readonly int[] sizes;
    private readonly double[][] weights;
    private readonly Workspace workspace;

    public NumericalGradient(NeuralNetwork network, Matrix<double> inputs, Matrix<double> targets)
    {
        sizes = [.. network.LayerSizes];
        weights = network.Weights.Select(w => w.ToRowMajorArray()).ToArray();
        workspace = new Workspace(sizes, inputs.RowCount);
        workspace.Fill(inputs.ToRowMajorArray(), targets.ToRowMajorArray(), [.. Enumerable.Range(0, inputs.RowCount)]);
    }

    public Matrix<double>[] Measure(double step) => weights
        .Select((matrix, layer) => Matrix<double>.Build.DenseOfRowMajor(
            sizes[layer], sizes[layer + 1], matrix.Select((_, index) => Slope(matrix, index, step)).ToArray()))
        .ToArray();

    private double Slope(double[] matrix, int index, double step)
    {
        var weight = matrix[index];
        matrix[index] = weight + step;
        var above = LossNow();
        matrix[index] = weight - step;
        var below = LossNow();
        matrix[index] = weight;
        return (above - below) / (2 * step);
    }

    private double LossNow()
    {
        workspace.Forward(weights);
        return workspace.SumOfSquaredErrors() / 2;
    }
}
