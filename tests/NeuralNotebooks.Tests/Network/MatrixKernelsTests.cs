using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class MatrixKernelsTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 3, 2, 3 }, { 3, 3, 1 }, { 5, 9, 17 }, { 32, 64, 32 }, { 7, 4, 8 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Products_are_the_bits_of_a_plain_loop_in_ascending_order(int rows, int inner, int columns)
    {
        var a = Samples.Random(rows, inner, seed: 1);
        var b = Samples.Random(inner, columns, seed: 2);
        var expected = PlainProduct(a, b);

        var result = new double[rows * columns];
        MatrixKernels.Multiply(Flat(a), Flat(b), result, rows, inner, columns);
        Assert.Equal(expected, result);

        Array.Fill(result, double.NaN);
        MatrixKernels.MultiplyTransposedLeft(Flat(a.Transpose()), Flat(b), result, inner, rows, columns);
        Assert.Equal(expected, result);

        Array.Fill(result, double.NaN);
        MatrixKernels.MultiplyTransposedRight(Flat(a), Flat(b.Transpose()), result, rows, inner, columns);
        Assert.Equal(expected, result);
    }

    private static double[] Flat(Matrix<double> matrix) => matrix.ToRowMajorArray();

    private static double[] PlainProduct(Matrix<double> a, Matrix<double> b)
    {
        var result = new double[a.RowCount * b.ColumnCount];
        for (var row = 0; row < a.RowCount; row++)
            for (var column = 0; column < b.ColumnCount; column++)
            {
                var sum = 0.0;
                for (var k = 0; k < a.ColumnCount; k++)
                    sum += a[row, k] * b[k, column];
                result[row * b.ColumnCount + column] = sum;
            }

        return result;
    }
}
