using System.Security.Cryptography;
using Microsoft.Playwright;
using Plotly.NET.CSharp;
using Xunit;

namespace NeuralNotebooks.Tests.Charts;

/// <summary>The script that every chart brings with it, in a real browser.</summary>
public sealed class FigureScriptTests
{
    private static readonly string Two = SampleCharts.Html("line") + SampleCharts.Html("contour");

    [Theory]
    [InlineData(ChromiumPage.BesideTheLibrary, 1)]
    [InlineData(ChromiumPage.Jupyter, 2)]
    [InlineData(ChromiumPage.Cdn, 3)]
    public async Task Plotly_is_found_beside_the_library_in_Jupyter_or_at_its_makers_and_loaded_once(string place, int tries)
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Two, place);
        await chromium.Drawn(2);

        Assert.Equal((tries, place), (chromium.Requests.Count, chromium.Requests[^1]));
        Assert.Equal(2, await chromium.Count("figure .plot[role=img] .js-plotly-plot"));
        Assert.Empty(chromium.Errors);
    }

    [Fact]
    public void The_makers_file_must_be_the_one_that_Plotly_NET_carries() =>
        Assert.Contains($"plotly-2.28.0.min.js\", \"sha384-{Convert.ToBase64String(SHA384.HashData(ChromiumPage.PlotlyScript()))}\"", EmbeddedText.Read("figure.js"), StringComparison.Ordinal);

    [Fact]
    public void The_build_puts_plotly_beside_the_library()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NeuralNotebooks.sln")))
            folder = folder.Parent!;

        Assert.Equal(ChromiumPage.PlotlyScript(), File.ReadAllBytes(Path.Combine(folder.FullName, "artifacts", "lib", "plotly.min.js")));
    }

    public static TheoryData<string> Names => [.. SampleCharts.Plots.Keys, "made with Plotly.NET"];

    [Fact]
    public async Task Plotly_understands_every_kind_of_chart()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(string.Concat(Names.Select(name => SampleCharts.Html(name.Data))));
        await chromium.Drawn(Names.Count);

        Assert.Empty(chromium.Errors);
    }

    [Fact]
    public async Task What_is_drawn_is_what_was_said()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(SampleCharts.Html("points") + SampleCharts.Html("bars") + SampleCharts.Html("two decades"));
        await chromium.Drawn(3);

        async Task<string[]> Texts(int figure, string selector) =>
            [.. (await chromium.Page.Locator("figure").Nth(figure).Locator(selector).AllTextContentsAsync()).Where(text => text.Length > 0)];
        async Task<float[]> Tops(int figure, string selector) =>
            await chromium.Page.Locator("figure").Nth(figure).Locator(selector).EvaluateAllAsync<float[]>("all => all.map(one => one.getBoundingClientRect().top)");

        var points = await Tops(0, ".point");
        Assert.Equal(["a", "b", "c"], await Texts(0, ".textpoint"));
        Assert.True(points[0] < points[2] && points[2] < points[1], "92 stands above 89, and 89 above 86");

        var bars = await Tops(1, ".point path");
        Assert.Equal(4, bars.Length);
        Assert.True(bars[0] < bars[1] && bars[3] < bars[2] && bars[2] < bars[0], "2 reaches above 1, 1 above 0.5, and -1 hangs from zero");
        Assert.Equal(["before", "after"], await Texts(1, ".legendtext"));
        Assert.Equal(["a", "b", "c"], await Texts(1, ".xtick"));

        Assert.Equal(["a", "b"], await Texts(2, ".legendtext"));
        Assert.Equal(["1", "10", "10\u200b2\u200b"], (await Texts(2, ".xtick")).Where(text => text is "1" || text.Length > 1));
    }

    [Fact]
    public async Task The_script_hands_on_data_and_ticks_as_they_are()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(string.Concat(Names.Select(name => SampleCharts.Html(name.Data))));
        await chromium.Drawn(Names.Count);

        Assert.Empty(await chromium.Page.EvaluateAsync<string[]>("""
            () => {
              const parts = (object, names) => names.map(name => object[name] ?? null);
              const traces = data => data.map(trace => parts(trace, ["type", "mode", "name", "showlegend", "visible", "x", "y", "z", "text", "colorscale", "reversescale"]));
              const ticks = layout => ["xaxis", "yaxis"].map(axis => parts(layout[axis] ?? {}, ["tickmode", "tick0", "dtick", "nticks", "tickvals", "ticktext"]));
              const read = ({ data, layout }) => JSON.stringify([traces(data), ticks(layout)]);
              return [...document.querySelectorAll("figure")].map(figure => [read(JSON.parse(figure.dataset.plotly)), read(figure.querySelector(".js-plotly-plot"))])
                .filter(([given, drawn]) => given !== drawn).map(([given, drawn]) => `${given} became ${drawn}`);
            }
            """));
    }

    [Fact]
    public async Task Words_and_table_stay_where_plotly_cannot_be_reached()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Two, plotlyAt: "nowhere");
        await chromium.Page.WaitForFunctionAsync("() => window.NeuralNotebooks.plotly === undefined");

        Assert.Equal(3, chromium.Requests.Count);
        Assert.Equal(0, await chromium.Count(".js-plotly-plot"));
        Assert.Equal(2, await chromium.Count("figcaption:visible"));
        Assert.Equal(2, await chromium.Count("figure > p:visible"));
        Assert.Empty(chromium.Errors);
    }

    [Fact]
    public async Task A_still_shows_until_plotly_has_drawn()
    {
        const string still = "<img class=\"still\" alt=\"\" src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\">";
        var withStill = SampleCharts.Html("line").Replace("</div><p", $"</div>{still}<p", StringComparison.Ordinal);

        await using var offline = await ChromiumPage.Open();
        await offline.Show(withStill, plotlyAt: "nowhere");
        await offline.Page.WaitForFunctionAsync("() => window.NeuralNotebooks.plotly === undefined");
        Assert.Equal(1, await offline.Count(".still:visible"));

        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(withStill);
        await chromium.Drawn(1);
        Assert.Equal((1, 0), (await chromium.Count(".still"), await chromium.Count(".still:visible")));
    }

    [Fact]
    public async Task Works_beside_RequireJS_and_leaves_it_as_it_was()
    {
        var requireJs = await File.ReadAllTextAsync(ChromiumPage.Script("REQUIRE_JS"), TestContext.Current.CancellationToken);
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Two, head: $"<script>{requireJs}</script>");
        await chromium.Drawn(2);

        Assert.Equal(7, await chromium.Page.EvaluateAsync<int>("() => { define('seven', [], () => 7); return new Promise(done => require(['seven'], done)); }"));
        Assert.Empty(chromium.Errors);
    }

    [Fact]
    public async Task Uses_plotly_where_it_is_already_there()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Two, head: $"<script>{System.Text.Encoding.UTF8.GetString(ChromiumPage.PlotlyScript())}</script>");
        await chromium.Drawn(2);

        Assert.Empty(chromium.Requests);
        Assert.Empty(chromium.Errors);
    }

    [Fact]
    public async Task Running_the_script_again_changes_nothing()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Two);
        await chromium.Page.AddScriptTagAsync(new() { Content = EmbeddedText.Read("figure.js") });
        await chromium.Drawn(2);
        await chromium.Page.AddScriptTagAsync(new() { Content = EmbeddedText.Read("figure.js") });

        Assert.Equal(2, await chromium.Count(".js-plotly-plot"));
        Assert.Single(chromium.Requests);
        Assert.Empty(chromium.Errors);
    }

    [Fact]
    public async Task Follows_the_page_from_light_to_dark()
    {
        const string colour = "() => document.querySelector('.js-plotly-plot').layout.font.color";
        await using var chromium = await ChromiumPage.Open(ColorScheme.Light);
        await chromium.Show(SampleCharts.Html("line"));
        await chromium.Drawn(1);
        Assert.Equal("rgb(34, 34, 34)", await chromium.Page.EvaluateAsync<string>(colour));

        await chromium.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await chromium.Page.WaitForFunctionAsync("() => document.querySelector('.js-plotly-plot').layout.font.color === 'rgb(221, 221, 221)'");
    }

    [Fact]
    public async Task A_slider_still_moves_the_chart_after_the_window_has_changed()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(SampleCharts.Html("frames"));
        await chromium.Drawn(1);
        var line = chromium.Page.Locator(".scatterlayer .js-line");
        var after = await line.GetAttributeAsync("d");

        await chromium.Page.SetViewportSizeAsync(500, 700);
        await chromium.Page.WaitForFunctionAsync("() => document.querySelector('.main-svg').clientWidth < 500");
        var rail = (await chromium.Page.Locator(".slider-rail-touch-rect").BoundingBoxAsync())!;
        await chromium.Page.Mouse.ClickAsync(rail.X + 5, rail.Y + (rail.Height / 2));
        await chromium.Page.WaitForFunctionAsync("() => document.querySelector('.js-plotly-plot').layout.sliders[0].active === 0");

        Assert.NotEqual(after, await line.GetAttributeAsync("d"));
        Assert.Equal(470, (await chromium.Page.Locator(".main-svg").First.BoundingBoxAsync())!.Height);
        Assert.Equal(470, (await chromium.Page.Locator("figure > .plot").BoundingBoxAsync())!.Height);
    }

    [Theory]
    [InlineData(1000, 700)]
    [InlineData(400, 384)]
    public async Task A_chart_with_a_width_of_its_own_is_no_wider_than_its_place(int window, int expected)
    {
        await using var chromium = await ChromiumPage.Open(width: window);
        await chromium.Show(ChartFigure.Write(SampleCharts.Plots["line"].Chart.WithSize(700, 400)));
        await chromium.Drawn(1);

        Assert.Equal(expected, (await chromium.Page.Locator(".main-svg").First.BoundingBoxAsync())!.Width);
    }

    [Theory]
    [InlineData(1000, 2, 1)]
    [InlineData(1000, 4, 2)]
    [InlineData(1600, 4, 1)]
    [InlineData(500, 4, 4)]
    public async Task Drawings_side_by_side_are_as_wide_as_each_other_and_stay_so_at_1000_pixels(int width, int count, int rows)
    {
        var drawing = NetworkDrawing.Of(new NeuralNetwork([2, 3, 1], seed: 1));
        await using var chromium = await ChromiumPage.Open(width: width);
        await chromium.Show(new SideBySide([.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? (INotebookDisplay)drawing : SampleCharts.Plots["line"])]).ToHtml());
        await chromium.Drawn(count / 2);

        var boxes = await chromium.Page.Locator("figure").EvaluateAllAsync<float[][]>("all => all.map(one => one.getBoundingClientRect()).map(box => [box.top, box.width])");
        Assert.Equal(rows, boxes.Select(box => box[0]).Distinct().Count());
        Assert.InRange(boxes.Max(box => box[1]) - boxes.Min(box => box[1]), 0, 1);
    }

    [Fact]
    public async Task No_display_is_wider_than_a_phone()
    {
        await using var chromium = await ChromiumPage.Open(width: 360);
        await chromium.Show(string.Concat(SampleCharts.Plots.Values.Select(plot => plot.ToHtml())));
        await chromium.Drawn(SampleCharts.Plots.Count);

        Assert.True(await chromium.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 360"));
    }
}
