using AngleSharp.Dom;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Images;

public sealed class PixelGridTests
{
    private static Vector<double> Pixels(params double[] values) => Vector<double>.Build.DenseOfArray(values);

    /// <summary>What a browser draws that reads the picture's address.</summary>
    private static IReadOnlyList<IElement> Paths(PixelGrid image) => [.. Html.Picture(Html.Parse(image.ToHtml()).QuerySelector("[role=img] > img")!).QuerySelectorAll("path")];

    [Fact]
    public void Draws_grey_from_black_to_white_row_by_row()
    {
        var paths = Paths(new PixelGrid(Pixels(0, 16, 16, 8), 2));

        Assert.Equal(["#000000", "#ffffff", "#ffffff", "#808080"], paths.Select(path => path.GetAttribute("fill")));
        Assert.Equal("M1 1h1v1h-1z", paths[3].GetAttribute("d"));
    }

    [Fact]
    public void Draws_blue_and_vermillion_around_white_where_negatives_occur() =>
        Assert.Equal(["#d55e00", "#ffffff", "#0072b2"], Paths(new PixelGrid(Pixels(-2, 0, 2), 3)).Select(path => path.GetAttribute("fill")));

    [Fact]
    public void Says_what_it_is()
    {
        var body = Html.Parse(new PixelGrid(Pixels(0, 16, 16, 8), 2).WithTitle("a <7>").ToHtml());

        Assert.Equal("a <7>: 2 by 2 pixels, from 0 to 16", body.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
        Assert.Equal("a <7>", body.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void Shows_shades_in_a_terminal() =>
        Assert.Equal("2 by 2 pixels, from 0 to 16\n  @@\n@@++", new PixelGrid(Pixels(0, 16, 16, 8), 2).ToText());

    [Fact]
    public void Draws_an_image_of_nothing_but_zeros() =>
        Assert.Equal("#000000", Assert.Single(Paths(new PixelGrid(Pixels(0, 0), 2))).GetAttribute("fill"));

    [Fact]
    public void Refuses_rows_that_do_not_come_out_even() =>
        Assert.StartsWith("4 pixels do not fill rows of 3", Assert.Throws<ArgumentException>(() => new PixelGrid(Pixels(1, 2, 3, 4), 3)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_pixel_that_is_no_number() =>
        Assert.StartsWith("Pixels: pixels[1] is NaN", Assert.Throws<ArgumentException>(() => new PixelGrid(Pixels(1, double.NaN), 2)).Message, StringComparison.Ordinal);
}
