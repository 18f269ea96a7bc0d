using Xunit;

namespace NeuralNotebooks.Tests.Display.Formatting;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(0.08674321, "0.0867432")]
    [InlineData(2.0 / 3, "0.666667")]
    [InlineData(-1234567, "-1234570")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1.5e-8, "1.5e-8")]
    [InlineData(-3.123456789e20, "-3.12346e20")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-∞")]
    [InlineData(double.Epsilon, "5e-324")]
    [InlineData(double.MaxValue, "1.79769e308")]
    public void Writes_six_significant_digits(double value, string expected) =>
        Assert.Equal(expected, NumberText.Significant(value));

    [Theory]
    [InlineData(999, "999")]
    [InlineData(1000, "1,000")]
    [InlineData(-1234567, "-1,234,570")]
    [InlineData(1234.5, "1,234.5")]
    [InlineData(999.9999, "1,000")]
    [InlineData(0.5, "0.5")]
    public void Groups_thousands(double value, string expected) => Assert.Equal(expected, NumberText.Grouped(value));

    [Theory]
    [InlineData(0.85, 4, "0.8500")]
    [InlineData(-0.00001, 4, "0.0000")]
    [InlineData(-0.0, 0, "0")]
    [InlineData(-0.00005001, 4, "-0.0001")]
    [InlineData(1e20, 4, "1e20")]
    [InlineData(double.PositiveInfinity, 4, "∞")]
    public void Writes_fixed_decimals_without_a_negative_zero(double value, int decimals, string expected) =>
        Assert.Equal(expected, NumberText.Fixed(value, decimals));

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Knows_no_culture(string culture)
    {
        var texts = CultureScope.In(culture, () =>
            new[] { NumberText.Significant(-0.5), NumberText.Grouped(1234.5), NumberText.Fixed(-0.5, 2), NumberText.Coordinate(-0.5) });

        Assert.Equal(["-0.5", "1,234.5", "-0.50", "-0.5"], texts);
    }
}
