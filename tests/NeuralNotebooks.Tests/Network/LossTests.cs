using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class LossTests
{
    private static readonly Matrix<double> Outputs = Samples.Rows([1, 2], [3, 4], [5, 6]);
    private static readonly Matrix<double> Targets = Samples.Rows([1, 3], [5, 4], [5, 9]);

    [Fact]
    public void Half_sum_is_over_all_entries() => Assert.Equal(7, Loss.HalfSumOfSquares(Outputs, Targets));

    [Fact]
    public void Mean_is_over_all_entries() => Assert.Equal(14 / 6.0, Loss.MeanSquaredError(Outputs, Targets));

    [Fact]
    public void Refuses_different_shapes_with_both() => Assert.Contains("outputs is 3×2 and targets is 1×2",
        Assert.Throws<ArgumentException>(() => Loss.MeanSquaredError(Outputs, Samples.Rows([1, 2]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_what_overflows_and_what_is_no_number()
    {
        Assert.Contains("more than a number can hold",
            Assert.Throws<ArithmeticException>(() => Loss.HalfSumOfSquares(Outputs, 1e200 * Targets)).Message, StringComparison.Ordinal);
        Assert.Contains("Row 1, column 1 of outputs is NaN",
            Assert.Throws<ArgumentException>(() => Loss.MeanSquaredError(double.NaN * Outputs, Targets)).Message, StringComparison.Ordinal);
        Assert.Contains("of targets is",
            Assert.Throws<ArgumentException>(() => Loss.MeanSquaredError(Outputs, double.PositiveInfinity * Targets)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_the_mean_of_nothing() => Assert.Throws<ArgumentException>(() =>
        Loss.MeanSquaredError(Matrix<double>.Build.Dense(0, 1), Matrix<double>.Build.Dense(0, 1)));
}
