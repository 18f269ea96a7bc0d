using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class ColumnScalingTests
{
    private static readonly Matrix<double> Hours = Rows([2, 9], [1, 5], [3, 6]);

    [Fact]
    public void Divides_each_column_by_its_maximum()
    {
        var scaling = ColumnScaling.FitMaximum(Hours);
        Assert.Equal([3, 9], scaling.Divisors);
        Assert.Equal(Rows([2 / 3.0, 1], [1 / 3.0, 5 / 9.0], [1, 6 / 9.0]), scaling.Scale(Hours));
    }

    [Fact]
    public void Scales_new_rows_by_the_training_maxima() =>
        Assert.Equal(Rows([4 / 3.0, 8 / 9.0]), ColumnScaling.FitMaximum(Hours).Scale(Rows([4, 8])));

    [Fact]
    public void Takes_the_largest_absolute_value() => Assert.Equal([4, 2], ColumnScaling.FitMaximum(Rows([-4, 1], [3, 2])).Divisors);

    [Theory]
    [InlineData(92, 100)]
    [InlineData(110, 110)]
    public void Divides_scores_by_a_hundred_or_the_largest_score(double largest, double divisor) =>
        Assert.Equal([divisor], ColumnScaling.FitMaximum(Rows([86], [largest]), atLeast: 100).Divisors);

    [Fact]
    public void Unscaling_takes_scaling_back() => Prop.ForAll<NormalFloat, NormalFloat, PositiveInt>((first, second, divisor) =>
    {
        var rows = Rows([first.Get, second.Get]);
        var scaling = ColumnScaling.By(divisor.Get / 7.0, divisor.Get * 3.0);
        var back = scaling.Unscale(scaling.Scale(rows));
        return Math.Abs(back[0, 0] - first.Get) <= 1e-15 * Math.Abs(first.Get) + double.Epsilon
            && Math.Abs(back[0, 1] - second.Get) <= 1e-15 * Math.Abs(second.Get) + 1e-300;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Scales_no_rows_at_all()
    {
        var scaled = ColumnScaling.FitMaximum(Hours).Scale(Matrix<double>.Build.Dense(0, 2));
        Assert.Equal((0, 2), (scaled.RowCount, scaled.ColumnCount));
    }

    [Fact]
    public void Refuses_a_column_of_zeros() => Refuses("Column 2 of trainingRows is all zeros and cannot be scaled",
        () => ColumnScaling.FitMaximum(Rows([1, 0], [2, 0])));

    [Fact]
    public void Refuses_other_column_counts() => Refuses("rows is 1×3, but the scaling has 2 divisors",
        () => ColumnScaling.FitMaximum(Hours).Scale(Rows([1, 2, 3])));

    [Fact]
    public void Refuses_nan_on_either_way()
    {
        var scaling = ColumnScaling.FitMaximum(Hours);
        Refuses("Row 1, column 2 of rows is NaN", () => scaling.Scale(Rows([1, double.NaN])));
        Refuses("Row 1, column 1 of rows is Infinity", () => scaling.Unscale(Rows([double.PositiveInfinity, 1])));
        Refuses("Row 1, column 1 of trainingRows is NaN", () => ColumnScaling.FitMaximum(Rows([double.NaN])));
    }

    [Fact]
    public void Refuses_divisors_that_cannot_divide()
    {
        Refuses("The divisor of column 2 is 0", () => ColumnScaling.By(1, 0));
        Refuses("The divisor of column 1 is -1", () => ColumnScaling.By(-1));
        Refuses("There is no divisor", () => ColumnScaling.By());
        Refuses("trainingRows has no rows", () => ColumnScaling.FitMaximum(Matrix<double>.Build.Dense(0, 2)));
        Refuses("atLeast is -1", () => ColumnScaling.FitMaximum(Hours, atLeast: -1));
    }

    private static void Refuses(string message, Func<object> act) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);

    private static Matrix<double> Rows(params double[][] rows) => Matrix<double>.Build.DenseOfRowArrays(rows);
}
