using MathNet.Numerics.LinearAlgebra;
using NeuralNotebooks;

namespace Drawings;

/// <summary>The article's numbers.</summary>
internal static class Article
{
    public static DataSet Data() => DataSet.Parse("""
        studied (h), slept (h), score (points)
        2, 9, 92
        1, 5, 86
        3, 6, 89
        4, 8, ?
        """);

    public static Matrix<double> Inputs() => ColumnScaling.FitMaximum(Data().Features).Scale(Data().Features);

    public static Matrix<double> Targets() => ColumnScaling.FitRange(Data()).Scale(Data().Labels);

    /// <summary>The weights of the article's picture.</summary>
    public static NeuralNetwork Network() => new(
        Matrix<double>.Build.DenseOfRowArrays([0.2, 0.6, 0.1], [0.8, 0.3, 0.7]),
        Matrix<double>.Build.DenseOfRowArrays([0.4], [0.5], [0.9]));

    /// <summary>Forwards and backwards through the network of the picture, on scaled data.</summary>
    public static BackwardPass BackwardPass() => Network().Backward(Network().Forward(Inputs()), Targets());
}
