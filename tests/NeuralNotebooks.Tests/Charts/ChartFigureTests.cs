using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using NeuralNotebooks.Tests.Display;
using Plotly.NET.CSharp;
using Xunit;
using Chart = Plotly.NET.CSharp.Chart;

namespace NeuralNotebooks.Tests.Charts;

public sealed class ChartFigureTests
{
    private const int Budget = 40_000;

    public static TheoryData<string> PlotNames => [.. SampleCharts.Plots.Keys];

    [Theory]
    [MemberData(nameof(PlotNames))]
    public void Has_caption_image_with_description_and_disclosure_outside_the_image(string name)
    {
        var plot = SampleCharts.Plots[name];
        var figure = Html.Parse(plot.ToHtml()).QuerySelector("figure")!;
        var image = figure.QuerySelector("[role=img]")!;

        Assert.Equal(plot.Content.Title, figure.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(plot.Content.Description, image.GetAttribute("aria-label"));
        Assert.Equal(plot.Content.Description, figure.QuerySelector("p")!.TextContent);
        Assert.Equal(("plot", ""), (image.ClassName, image.InnerHtml));
        Assert.NotNull(figure.QuerySelector("details table"));
    }

    [Theory]
    [MemberData(nameof(PlotNames))]
    public void Gives_plotly_a_trace_for_everything_and_no_ids(string name)
    {
        var figure = Html.Parse(SampleCharts.Plots[name].ToHtml()).QuerySelector("figure")!;
        using var json = JsonDocument.Parse(figure.GetAttribute("data-plotly")!);

        Assert.Equal(SampleCharts.Plots[name].Content.All.Count, json.RootElement.GetProperty("data").GetArrayLength());
        Assert.False(json.RootElement.GetProperty("layout").TryGetProperty("template", out _));
        Assert.Empty(figure.QuerySelectorAll("[id]"));
        Assert.DoesNotContain("NaN", figure.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PlotNames))]
    public void Writes_the_same_bytes_in_every_culture(string name)
    {
        var plot = SampleCharts.Plots[name];
        var expected = plot.ToHtml() + plot.ToText();

        Assert.Equal(expected, CultureScope.In("fr-FR", () => plot.ToHtml() + plot.ToText()));
        Assert.Equal(expected, CultureScope.In("tr-TR", () => plot.ToHtml() + plot.ToText()));
    }

    [Theory]
    [InlineData(40, "markers+text")]
    [InlineData(41, "markers")]
    public void Writes_texts_beside_points_only_while_they_are_few(int count, string mode)
    {
        double[] numbers = [.. Enumerable.Range(0, count).Select(number => (double)number)];

        var figure = Html.Parse(new Plot("Many").Points(numbers, numbers, "known", numbers.Select(number => $"text {number}")).ToHtml()).QuerySelector("figure")!;
        using var json = JsonDocument.Parse(figure.GetAttribute("data-plotly")!);
        var trace = json.RootElement.GetProperty("data")[0];

        Assert.Equal((mode, count), (trace.GetProperty("mode").GetString(), trace.GetProperty("text").GetArrayLength()));
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
        Assert.Contains("&lt;b&gt;&amp;", body.QuerySelector("figure")!.GetAttribute("data-plotly")!.Replace("\\u0026", "&", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_says_that_it_is_thinned_and_keeps_both_ends()
    {
        var body = Html.Parse(SampleCharts.Plots["long line"].ToHtml());

        Assert.Equal("50 of 1,001 rows, evenly spaced", body.QuerySelector("caption")!.TextContent);
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
        using var json = JsonDocument.Parse(ChartFigure.Json(SampleCharts.Plots["frames"].Chart));
        var slider = json.RootElement.GetProperty("layout").GetProperty("sliders")[0];

        Assert.Equal(1, slider.GetProperty("active").GetInt32());
        Assert.Equal(["before", "after"], slider.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("label").GetString()));
        Assert.Equal("""["visible",[true,true,false]]""", slider.GetProperty("steps")[0].GetProperty("args").GetRawText());
        Assert.Equal([true, false, true], json.RootElement.GetProperty("data").EnumerateArray().Select(trace => !trace.TryGetProperty("visible", out _)));
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
        Assert.Equal(6, styles.Select(style => style.Marker).Distinct().Count());
    }

    [Fact]
    public void Draws_at_most_fifty_lines_of_a_large_grid()
    {
        double[] many = [.. Enumerable.Range(0, 200).Select(i => (double)i)];
        var plot = new Plot("t").HeatMap(many, many, Matrix<double>.Build.Dense(200, 200, (row, column) => Math.Sin(row * column)));

        using var json = JsonDocument.Parse(ChartFigure.Json(plot.Chart));
        var surface = json.RootElement.GetProperty("data")[0];

        Assert.Equal((50, 50), (surface.GetProperty("z").GetArrayLength(), surface.GetProperty("z")[0].GetArrayLength()));
        Assert.Equal((0, 199), (surface.GetProperty("x")[0].GetDouble(), surface.GetProperty("x")[49].GetDouble()));
    }

    [Fact]
    public void Numbers_have_six_digits_and_more_where_a_difference_would_vanish()
    {
        Assert.Contains("\"y\":[0.333333,0.666667]", ChartFigure.Json(new Plot("t").Line([1 / 3.0, 2 / 3.0]).Chart), StringComparison.Ordinal);
        Assert.Contains("\"y\":[1000000.25,1000000.5]", ChartFigure.Json(new Plot("t").Line([1e6 + 0.25, 1e6 + 0.5]).Chart), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_Plotly_NET_keeps_what_was_asked_for_and_loses_what_was_not()
    {
        using var asked = JsonDocument.Parse(ChartFigure.Json(SampleCharts.Foreign.WithSize(Width: 300, Height: 200)));
        using var unasked = JsonDocument.Parse(ChartFigure.Json(SampleCharts.Foreign));
        var layout = unasked.RootElement.GetProperty("layout");

        Assert.Equal(300, asked.RootElement.GetProperty("layout").GetProperty("width").GetInt32());
        Assert.False(layout.TryGetProperty("width", out _));
        Assert.False(layout.TryGetProperty("template", out _));
        Assert.Equal("rgba(0,0,0,0)", layout.GetProperty("paper_bgcolor").GetString());
    }

    [Fact]
    public void A_chart_that_there_are_no_words_for_shows_all_the_same()
    {
        var pie = Chart.Pie<double, string, string>([1, 2], Name: "share");

        Assert.Equal("share: drawn as pie.", Html.Parse(ChartFigure.Write(pie)).QuerySelector("p")!.TextContent);
        Assert.Equal("gap: drawn as scatter.", ChartFigure.Text(Chart.Line<double, double, string>([1, 2], [1, double.NaN], Name: "gap")));
    }
}
