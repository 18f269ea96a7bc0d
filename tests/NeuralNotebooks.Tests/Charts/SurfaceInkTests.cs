using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using NeuralNotebooks.Tests.Display;
using Xunit;

namespace NeuralNotebooks.Tests.Charts;

/// <summary>The texts beside points on a surface, as plotly.js draws them.</summary>
public sealed class SurfaceInkTests
{
    /// <summary>The stops of the colour scale viridis of plotly.js.</summary>
    private static readonly string[] Viridis =
    [
        "#440154", "#48186a", "#472d7b", "#424086", "#3b528b", "#33638d", "#2c728e", "#26828e", "#21918c",
        "#1fa088", "#28ae80", "#3fbc73", "#5ec962", "#84d44b", "#addc30", "#d8e219", "#fde725",
    ];

    private static readonly double[] Places = [.. Viridis.Select((_, i) => (double)i)];
    private static readonly Matrix<double> Slope = Matrix<double>.Build.Dense(2, Viridis.Length, (_, column) => column);

    [Fact]
    public void Texts_stand_out_from_every_colour_of_the_surface()
    {
        var points = new Plot("t").HeatMap(Places, [0, 1], Slope).Points(Places, [.. Places.Select(_ => 0.0)], "p", [.. Places.Select(_ => "text")]);

        var colours = Colours(points);

        Assert.Equal(Viridis.Length, colours.Length);
        Assert.All(colours.Select((colour, i) => Contrast.Between(Full(colour), Viridis[i])), contrast => Assert.InRange(contrast, 4.5, 21));
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
