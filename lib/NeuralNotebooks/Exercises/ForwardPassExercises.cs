using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on the forward pass.</summary>
public static class ForwardPassExercises
{
    /// <summary>The shapes of all weight matrices of a network.</summary>
    /// <param name="layerSizes">Neurons in each layer: [5, 8, 2].</param>
    /// <param name="shapes">The reader's answer: rows and columns of W1, W2, …</param>
    public static Verdict Shapes(int[] layerSizes, int[][]? shapes)
    {
        ArgumentNullException.ThrowIfNull(layerSizes);
        if (layerSizes.Length < 2)
            return Verdict.NotYet("A network has at least two layers, inputs and outputs.");
        if (shapes is null || shapes.Any(shape => shape is not { Length: 2 }))
            return Verdict.NotYet("Give two numbers for each matrix: its rows and its columns.");
        if (shapes.Length != layerSizes.Length - 1)
            return Verdict.NotYet($"There is one matrix between each layer and the next: {layerSizes.Length - 1}, not {shapes.Length}.");

        // One row for each matrix, so that "row 2, column 1" in the verdict means the rows of W2.
        var expected = layerSizes.Zip(layerSizes.Skip(1), (rows, columns) => new double[] { rows, columns });
        var answer = shapes.Select(shape => new double[] { shape[0], shape[1] });
        return Verdict.CompareCounts(Matrix<double>.Build.DenseOfRows(expected), Matrix<double>.Build.DenseOfRows(answer));
    }

    /// <summary>How many weights a network has.</summary>
    /// <param name="layerSizes">Neurons in each layer.</param>
    /// <param name="weights">The reader's answer.</param>
    public static Verdict WeightCount(int[] layerSizes, int weights)
    {
        ArgumentNullException.ThrowIfNull(layerSizes);
        var expected = layerSizes.Zip(layerSizes.Skip(1), (rows, columns) => (double)rows * columns).Sum();
        return Verdict.Compare(expected, weights, Verdict.ByRounding, close: 0);
    }
}
