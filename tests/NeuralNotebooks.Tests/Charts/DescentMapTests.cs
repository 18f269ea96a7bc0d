using Xunit;

namespace NeuralNotebooks.Tests.Charts;

public sealed class DescentMapTests
{
    private static double Valley(double first, double second) => first + 10 * second;

    [Fact]
    public void Draws_the_loss_around_the_path_and_marks_both_ends()
    {
        var map = DescentMap.Of(Valley, [2, 1, 0.5], [3, 1.5, 0.75], "Downhill").X("v").Y("w");

        Assert.Equal(
            "Downhill\nloss over v from -1 to 3.5 and w from -0.75 to 4.5: lowest -8.5 at (-1, -0.75), highest 48.5 at (3.5, 4.5). "
            + "path falls from 3 to 0.75 as v goes from 2 to 0.5. start and end: 2 points, start at (2, 3), end at (0.5, 0.75).",
            map.ToText());
    }

    [Theory]
    [InlineData(new double[] { }, new double[] { })]
    [InlineData(new double[] { 1, 2 }, new double[] { 1 })]
    public void Refuses_a_path_that_is_none(double[] first, double[] second) =>
        Assert.Contains($"{first.Length} values and the second {second.Length}", Assert.Throws<ArgumentException>(() => DescentMap.Of(Valley, first, second, "t")).Message, StringComparison.Ordinal);
}
