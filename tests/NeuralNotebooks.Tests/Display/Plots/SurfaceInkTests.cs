using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Plots;

/// <summary>The texts beside points on a surface, as plotly.js draws them.</summary>
public sealed class SurfaceInkTests
{
    private static readonly double[] Places = [.. Enumerable.Range(0, 41).Select(i => (double)i)];
    private static readonly Matrix<double> Slope = Matrix<double>.Build.Dense(2, 41, (_, column) => column);

    [Fact]
    public void Texts_stand_out_from_every_colour_of_the_surface()
    {
        var points = new Plot("t").HeatMap(Places, [0, 1], Slope).Points(Places, [.. Places.Select(_ => 0.0)], "p", [.. Places.Select(_ => "text")]);

        var colours = Colours(points);

        Assert.Equal(41, colours.Length);
        Assert.All(colours.Select((colour, i) => Contrast.Between(Full(colour), Viridis.Colour(i / 40.0))), contrast => Assert.InRange(contrast, 4.5, 21));
    }

    [Fact]
    public void Texts_away_from_a_surface_have_the_colour_of_the_page() =>
        Assert.Empty(Colours(new Plot("t").Points([1], [2], "p", ["text"])));

    private static string Full(string colour) => colour == "#fff" ? "#ffffff" : "#000000";

    private static string[] Colours(Plot plot)
    {
        using var figure = JsonDocument.Parse(Html.Parse(plot.ToHtml()).QuerySelector("figure")!.GetAttribute("data-plotly")!);
        var trace = figure.RootElement.GetProperty("data").EnumerateArray().Last();
        return trace.TryGetProperty("textfont", out var font) ? [.. font.GetProperty("color").EnumerateArray().Select(colour => colour.GetString()!)] : [];
    }
}
