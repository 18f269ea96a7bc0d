using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class MatrixKernelsTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 3, 2, 3 }, { 3, 3, 1 }, { 5, 9, 17 }, { 32, 64, 32 }, { 7, 4, 8 },
        { 0, 3, 2 }, { 3, 0, 2 }, { 3, 2, 0 }, { 1, 300, 1 }, { 1, 5, 40 }, { 40, 5, 1 }, { 6, 600, 15 }, { 11, 257, 33 }, { 130, 70, 90 },
    };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

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

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_sum_over_rows_goes_on_with_the_next_rows(int rows, int inner, int columns)
    {
        var a = Samples.Random(rows, inner, seed: 1);
        var b = Samples.Random(inner, columns, seed: 2);
        double[] transposed = Flat(a.Transpose()), right = Flat(b);

        var result = Enumerable.Repeat(double.NaN, rows * columns).ToArray();
        var first = inner / 3;
        MatrixKernels.MultiplyTransposedLeft(transposed, right, result, first, rows, columns);
        MatrixKernels.MultiplyTransposedLeft(
            transposed.AsSpan(first * rows), right.AsSpan(first * columns), result, inner - first, rows, columns, goesOn: true);
        Assert.Equal(PlainProduct(a, b), result);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Products_of_any_shape_are_those_of_Math_NET(int seed)
    {
        var random = new MersenneTwister(seed);
        var (rows, inner, columns) = (random.Next(1, 60), random.Next(1, 600), random.Next(1, 60));
        var a = Samples.Random(rows, inner, seed);
        var b = Samples.Random(inner, columns, seed + 1);

        var result = new double[rows * columns];
        MatrixKernels.Multiply(Flat(a), Flat(b), result, rows, inner, columns);
        Near.Equal(a * b, Matrix<double>.Build.DenseOfRowMajor(rows, columns, result), tolerance: 1e-11);
    }

    [Fact]
    public void Writes_nothing_beyond_its_result()
    {
        var result = Enumerable.Repeat(7.0, 6 * 10 + 50).ToArray();
        MatrixKernels.Multiply(new double[6 * 20], new double[20 * 10], result, rows: 6, inner: 20, columns: 10);
        Assert.All(result[..60], value => Assert.Equal(0, value));
        Assert.All(result[60..], value => Assert.Equal(7, value));
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
