using Xunit;

namespace NeuralNotebooks.Tests.Display.Plots;

public sealed class AxisTicksTests
{
    [Theory]
    [InlineData(0, 1000, "0 200 400 600 800 1,000")]
    [InlineData(-1, 1, "−1.0 −0.5 0 0.5 1.0")]
    [InlineData(0, 0.1, "0 0.02 0.04 0.06 0.08 0.10")]
    [InlineData(0, 3e20, "0 5·10¹⁹ 1·10²⁰ 1.5·10²⁰ 2·10²⁰ 2.5·10²⁰ 3·10²⁰")]
    public void Steps_are_nice_numbers(double from, double to, string expected) =>
        Assert.Equal(expected, Labels(new AxisRange(from, to, false)));

    [Theory]
    [InlineData(0.001, 1000, "0.001 0.01 0.1 1 10 100 1,000")]
    [InlineData(0.02, 0.1, "0.02 0.05 0.1")]
    [InlineData(1e-12, 1, "10⁻¹² 10⁻¹⁰ 10⁻⁸ 10⁻⁶ 10⁻⁴ 10⁻² 10⁰")]
    [InlineData(0.020, 0.022, "0.0200 0.0205 0.0210 0.0215 0.0220")]
    public void Logarithmic_steps_are_powers_of_ten_where_there_are_enough(double from, double to, string expected) =>
        Assert.Equal(expected, Labels(new AxisRange(from, to, true)));

    [Fact]
    public void A_range_grows_to_the_ticks_around_the_data()
    {
        Assert.Equal(new AxisRange(0, 100, false), AxisTicks.Nice(new AxisRange(3, 97, false)));
        Assert.Equal(new AxisRange(2e-4, 0.1, true), AxisTicks.Nice(new AxisRange(2.1e-4, 0.0867, true)));
    }

    private static string Labels(AxisRange range) => string.Join(' ', AxisTicks.Of(range).Select(tick => tick.Label));
}
