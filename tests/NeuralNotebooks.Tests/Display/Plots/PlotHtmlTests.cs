using System.Text.Json;
using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Plots;

public sealed class PlotHtmlTests
{
    private const int Budget = 40_000;

    public static TheoryData<string> PlotNames => [.. SamplePlots.All.Keys];

    [Theory]
    [MemberData(nameof(PlotNames))]
    public void Has_caption_image_with_description_and_disclosure_outside_the_image(string name)
    {
        var plot = SamplePlots.All[name];
        var figure = Html.Parse(plot.ToHtml()).QuerySelector("figure")!;
        var image = figure.QuerySelector("[role=img]")!;

        Assert.Equal(plot.Title, figure.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(plot.Description, image.GetAttribute("aria-label"));
        Assert.Equal(plot.Description, figure.QuerySelector("p")!.TextContent);
        Assert.NotNull(image.QuerySelector("svg[aria-hidden=true]"));
        Assert.Null(image.QuerySelector("details"));
        Assert.NotNull(figure.QuerySelector("details table"));
    }

    [Theory]
    [MemberData(nameof(PlotNames))]
    public void Draws_well_formed_SVG_without_ids_or_numbers_that_are_none(string name)
    {
        var figure = Html.Parse(SamplePlots.All[name].ToHtml());
        var svg = XDocument.Parse(PlotSvg.Write(new PlotView(SamplePlots.All[name])));

        Assert.Empty(figure.QuerySelectorAll("[id]"));
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PlotNames))]
    public void Carries_what_plotly_needs(string name)
    {
        var plot = SamplePlots.All[name];
        using var json = JsonDocument.Parse(Html.Parse(plot.ToHtml()).QuerySelector("figure")!.GetAttribute("data-plotly")!);
        var root = json.RootElement;

        var shown = plot.Traces.Count + (plot.Frames.Count > 0 ? plot.Frames[^1].Plot.Traces.Count : 0);
        Assert.Equal(shown, root.GetProperty("data").GetArrayLength());
        Assert.Equal(plot.Frames.Count, root.GetProperty("frames").GetArrayLength());
        Assert.True(root.GetProperty("config").GetProperty("responsive").GetBoolean());
        Assert.False(root.GetProperty("config").GetProperty("displaylogo").GetBoolean());
        Assert.Equal(2, root.GetProperty("layout").GetProperty("xaxis").GetProperty("range").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(PlotNames))]
    public void Writes_the_same_bytes_in_every_culture(string name)
    {
        var plot = SamplePlots.All[name];
        var expected = plot.ToHtml() + plot.ToText();

        Assert.Equal(expected, CultureScope.In("fr-FR", () => plot.ToHtml() + plot.ToText()));
        Assert.Equal(expected, CultureScope.In("tr-TR", () => plot.ToHtml() + plot.ToText()));
    }

    [Fact]
    public void Stays_small()
    {
        var line = new Plot("Loss").Line(Enumerable.Range(0, 100_000).Select(i => Math.Sin(i / 500.0)), "loss").ToHtml();

        Assert.True(line.Length < Budget, $"{line.Length} characters");
    }

    [Fact]
    public void Names_are_text_wherever_they_stand()
    {
        const string nasty = "<b>&\"'</figure><script>";
        var plot = new Plot(nasty).X(nasty).Y(nasty).Line([1, 2], [1, 2], nasty).Points([1], [1], nasty, [nasty]).Describe(nasty);

        var body = Html.Parse(plot.ToHtml());

        Assert.Single(body.QuerySelectorAll("script"));
        Assert.Empty(body.QuerySelectorAll("b"));
        Assert.Equal(nasty, body.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(nasty, body.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
        Assert.Contains(nasty, body.Texts("text"));
        Assert.Contains("&lt;b&gt;&amp;", body.QuerySelector("figure")!.GetAttribute("data-plotly")!.Replace("\\u0026", "&", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_says_that_it_is_thinned_and_keeps_both_ends()
    {
        var body = Html.Parse(SamplePlots.All["long line"].ToHtml());

        Assert.Equal("50 of 1,001 rows, evenly chosen", body.QuerySelector("caption")!.TextContent);
        Assert.Equal(50, body.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("0", body.QuerySelector("tbody td")!.TextContent);
        Assert.Equal("1000", body.QuerySelector("tbody tr:last-child td")!.TextContent);
    }

    [Fact]
    public void Lines_at_the_same_places_share_a_table()
    {
        var body = Html.Parse(new Plot("t").X("x").Line([1, 2], "a").Line([3, 4], "b").ToHtml());

        Assert.Equal(["x", "a", "b"], body.Texts("thead th"));
        Assert.Equal(["0", "1", "3", "1", "2", "4"], body.Texts("tbody td"));
    }

    [Fact]
    public void Shows_the_last_frame_and_lets_a_slider_reach_all()
    {
        var plot = SamplePlots.All["frames"];
        using var json = JsonDocument.Parse(Html.Parse(plot.ToHtml()).QuerySelector("figure")!.GetAttribute("data-plotly")!);
        var slider = json.RootElement.GetProperty("layout").GetProperty("sliders")[0];

        Assert.Equal(1, slider.GetProperty("active").GetInt32());
        Assert.Equal(["before", "after"], slider.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("label").GetString()));
        Assert.Equal(5, json.RootElement.GetProperty("data")[1].GetProperty("y")[1].GetDouble());
        Assert.Equal(1, json.RootElement.GetProperty("frames")[0].GetProperty("traces")[0].GetInt32());
    }

    [Theory]
    [InlineData("#ffffff")]
    [InlineData("#1e1e1e")]
    public void Every_colour_of_a_series_shows_on_light_and_dark(string background)
    {
        foreach (var colour in SeriesStyle.Palette)
            Assert.True(Contrast.Between(colour, background) >= 3, $"{colour} on {background}: {Contrast.Between(colour, background):0.00}");
    }

    [Fact]
    public void Neighbouring_series_differ_in_colour_dash_and_marker()
    {
        var styles = Enumerable.Range(0, 6).Select(i => SeriesStyle.Of(i, onSurface: false)).ToArray();

        Assert.Equal(6, styles.Select(style => style.Colour).Distinct().Count());
        Assert.Equal(6, styles.Select(style => style.Dash).Distinct().Count());
        Assert.Equal(6, styles.Select(style => style.PlotlyDash).Distinct().Count());
        Assert.Equal(6, styles.Select(style => style.Marker).Distinct().Count());
    }

    [Fact]
    public void Shows_a_surface_as_heat_map_with_the_path_on_top()
    {
        var svg = PlotSvg.Write(new PlotView(SamplePlots.All["contour"]));

        Assert.Contains(Viridis.Colour(0), svg, StringComparison.Ordinal);
        Assert.Contains(Viridis.Colour(1), svg, StringComparison.Ordinal);
        Assert.True(svg.IndexOf("crispEdges", StringComparison.Ordinal) < svg.IndexOf("stroke=\"#D55E00\"", svg.IndexOf("crispEdges", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void Draws_at_most_fifty_lines_of_a_large_grid()
    {
        double[] many = [.. Enumerable.Range(0, 200).Select(i => (double)i)];
        var plot = new Plot("t").HeatMap(many, many, Matrix<double>.Build.Dense(200, 200, (row, column) => Math.Sin(row * column)));

        var surface = Assert.IsType<HeatMapTrace>(Assert.Single(plot.Traces));

        Assert.Equal((50, 50), (surface.Z.RowCount, surface.Z.ColumnCount));
        Assert.Equal((0, 199), (surface.X[0], surface.X[^1]));
    }
}
