using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>The fixed example that exercises speak of: the article's three students, scaled, and the weights of its picture.</summary>
internal static class ArticleExample
{
    /// <summary>X, 3×2: hours studied by 3, hours slept by 9.</summary>
    public static Matrix<double> Inputs => Of(new[,] { { 2 / 3.0, 1 }, { 1 / 3.0, 5 / 9.0 }, { 1, 6 / 9.0 } });

    /// <summary>y, 3×1: scores by 100.</summary>
    public static Matrix<double> Targets => Of(new[,] { { 0.92 }, { 0.86 }, { 0.89 } });

    /// <summary>W1, 2×3.</summary>
    public static Matrix<double> HiddenWeights => Of(new[,] { { 0.2, 0.6, 0.1 }, { 0.8, 0.3, 0.7 } });

    /// <summary>W2, 3×1.</summary>
    public static Matrix<double> OutputWeights => Of(new[,] { { 0.4 }, { 0.5 }, { 0.9 } });

    /// <summary>The 2-3-1 network with these weights.</summary>
    public static NeuralNetwork Network() => new(HiddenWeights, OutputWeights);

    private static Matrix<double> Of(double[,] entries) => Matrix<double>.Build.DenseOfArray(entries);
}
