using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class MagnitudeTests
{
    [Theory]
    [InlineData("a,score (%)\n1,2e300\n2,1e300", "The largest number in column 'score (%)' is 2E+300, too large to be multiplied; write it in a larger unit")]
    [InlineData("mass (kg),b\n1e-300,1\n-3e-300,2", "The largest number in column 'mass (kg)' is 3E-300, too small to be multiplied; write it in a smaller unit")]
    [InlineData("a,b\n1,2\n1e200,?", "The largest number in column 'a' is 1E+200")]
    public void Refuses_columns_whose_products_leave_the_range_of_numbers(string csv, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => DataSet.Parse(csv)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_them_in_arrays_too()
    {
        Assert.Contains("column 'feature 2' is 1E-200", Assert.Throws<ArgumentException>(
            () => DataSet.FromArrays([[1, 1e-200]], [[1]])).Message, StringComparison.Ordinal);
        Assert.Contains("column 'price' is 1E+200", Assert.Throws<ArgumentException>(
            () => DataSet.FromArrays([[1]], [[-1e200]], labelNames: ["price"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_pass_what_can_be_multiplied() =>
        Assert.Equal(4, DataSet.Parse("a,b\n1e100,1e-100\n0,0\n1e-300,0\n-1e99,0").RowCount);

    [Fact]
    public void Scaling_refuses_them_and_names_the_column()
    {
        Column[] columns = [new("studied", "h"), new("slept", "h")];
        Refuses("The largest number in column 'slept (h)' is 1E-300", () => ColumnScaling.FitMaximum(Rows([1, 1e-300]), columns: columns));
        Refuses("The largest number in column 2 of trainingRows is 2E+300", () => ColumnScaling.FitMaximum(Rows([1, 2e300]), atLeast: 100));
        Refuses("Column 'slept (h)' is all zeros and cannot be scaled", () => ColumnScaling.FitMaximum(Rows([1, 0], [2, 0]), columns: columns));
        Refuses("trainingRows is 1×1, but there are 2 names", () => ColumnScaling.FitMaximum(Rows([1]), columns: columns));
    }

    [Fact]
    public void Scaling_shows_the_names_of_its_columns() => Assert.Contains(
        "slept (h)", ColumnScaling.FitMaximum(Rows([2, 9]), columns: [new("studied", "h"), new("slept", "h")]).ToText(), StringComparison.Ordinal);

    private static void Refuses(string message, Func<object> act) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);

    private static Matrix<double> Rows(params double[][] rows) => Matrix<double>.Build.DenseOfRowArrays(rows);
}
