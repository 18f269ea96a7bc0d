using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

/// <summary>Assertions on matrices.</summary>
internal static class Near
{
    public static void Equal(Matrix<double> expected, Matrix<double> actual, double tolerance = 1e-12)
    {
        Assert.Equal((expected.RowCount, expected.ColumnCount), (actual.RowCount, actual.ColumnCount));
        Assert.All(expected.EnumerateIndexed(), entry =>
            Assert.Equal(entry.Item3, actual[entry.Item1, entry.Item2], tolerance));
    }

    public static void Equal(IEnumerable<Matrix<double>> expected, IEnumerable<Matrix<double>> actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected.Count(), actual.Count());
        foreach (var (one, other) in expected.Zip(actual))
            Equal(one, other, tolerance);
    }

    public static void SameBits(IEnumerable<Matrix<double>> expected, IEnumerable<Matrix<double>> actual) =>
        Assert.Equal(expected.SelectMany(Bits), actual.SelectMany(Bits));

    private static IEnumerable<long> Bits(Matrix<double> matrix) =>
        matrix.ToRowMajorArray().Select(BitConverter.DoubleToInt64Bits).Prepend(matrix.ColumnCount).Prepend(matrix.RowCount);
}
