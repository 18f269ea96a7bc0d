using Xunit;

namespace NeuralNotebooks.Tests.Display.Images;

public sealed class TextDrawingTests
{
    [Theory]
    [InlineData("#+.\n..#", new[] { 1, 0.5, 0, 0, 0, 1 })]
    [InlineData("    #+.\r\n    ..#", new[] { 1, 0.5, 0, 0, 0, 1 })] // indented, and with the line ends of Windows
    [InlineData("#", new double[] { 1, 0, 0, 0, 0, 0 })]
    [InlineData("....#\n..#\n###", new double[] { 0, 0, 0, 0, 0, 1 })]
    public void Reads_ink_and_takes_what_is_missing_for_paper(string drawing, double[] expected) =>
        Assert.Equal(expected, TextDrawing.Pixels(drawing, width: 3, height: 2));

    [Fact]
    public void Refuses_a_picture_without_pixels() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextDrawing.Pixels("#", width: 0, height: 2));
}
