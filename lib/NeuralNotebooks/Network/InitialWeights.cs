using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;

namespace NeuralNotebooks;

/// <summary>The weights that a network starts from: drawn with a seed, or given.</summary>
internal static class InitialWeights
{
    public static Matrix<double>[] Draw(int[] layerSizes, int seed)
    {
        ArgumentNullException.ThrowIfNull(layerSizes);
        if (layerSizes.Length < 2)
            throw new ArgumentException(
                $"A network needs at least two layers, inputs and outputs; layerSizes has {layerSizes.Length}.", nameof(layerSizes));
        for (var layer = 0; layer < layerSizes.Length; layer++)
            if (layerSizes[layer] < 1)
                throw new ArgumentException(
                    $"Layer {layer + 1} of layerSizes has {layerSizes[layer]} neurons; give every layer at least 1.", nameof(layerSizes));

        var random = new MersenneTwister(seed, threadSafe: false);
        return layerSizes.Zip(layerSizes.Skip(1), (rows, columns) => DrawMatrix(rows, columns, random)).ToArray();
    }

    public static Matrix<double>[] Copy(Matrix<double>[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length == 0)
            throw new ArgumentException("A network needs at least one weight matrix; give W1.", nameof(weights));
        for (var layer = 0; layer < weights.Length; layer++)
        {
            var name = Symbols.Weights(layer);
            Guard.Finite(weights[layer], name);
            if (weights[layer].RowCount == 0 || weights[layer].ColumnCount == 0)
                throw new ArgumentException($"{name} is {Guard.Shape(weights[layer])}; give it at least one row and column.", nameof(weights));
            if (layer > 0 && weights[layer].RowCount != weights[layer - 1].ColumnCount)
                throw new ArgumentException(
                    $"{Symbols.Weights(layer - 1)} is {Guard.Shape(weights[layer - 1])} and {name} is {Guard.Shape(weights[layer])}; " +
                    $"give {name} {Guard.Count(weights[layer - 1].ColumnCount, "row")}.", nameof(weights));
        }

        return weights.Select(Matrix<double>.Build.DenseOfMatrix).ToArray();
    }

    private static Matrix<double> DrawMatrix(int rows, int columns, MersenneTwister random)
    {
        var drawn = new double[rows * columns];
        Normal.Samples(random, drawn, 0, 1);
        return Matrix<double>.Build.DenseOfRowMajor(rows, columns, drawn);
    }
}
