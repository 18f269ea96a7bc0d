using Microsoft.Playwright;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Browser;

public sealed class FigureScriptTests
{
    private static readonly string Two = SamplePlots.All["line"].ToHtml() + SamplePlots.All["contour"].ToHtml();

    [Fact]
    public async Task Plotly_replaces_the_drawing_and_loads_once()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Two, ChromiumPage.Script("PLOTLY_JS"));
        await chromium.Drawn(2);

        Assert.Equal(1, chromium.PlotlyRequests);
        Assert.Equal(2, await chromium.Count("figure [role=img] .js-plotly-plot"));
        Assert.False(await chromium.Page.Locator("[role=img] > svg").First.IsVisibleAsync());
        Assert.Equal(SamplePlots.All["line"].Description, await chromium.Page.Locator("[role=img]").First.GetAttributeAsync("aria-label"));
        Assert.Empty(chromium.Errors);
        Assert.Empty(chromium.Messages);
    }

    [Theory]
    [InlineData("frames")]
    [InlineData("bars")]
    [InlineData("heat map")]
    [InlineData("points")]
    [InlineData("tiny")]
    [InlineData("many decades")]
    [InlineData("long names")]
    [InlineData("logarithmic heat map")]
    public async Task Plotly_understands_every_kind_of_plot(string name)
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(SamplePlots.All[name].ToHtml(), ChromiumPage.Script("PLOTLY_JS"));
        await chromium.Drawn(1);

        Assert.Empty(chromium.Errors);
        Assert.DoesNotContain(chromium.Messages, message => message.StartsWith("error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_drawing_stays_where_plotly_cannot_be_reached()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Two);
        await chromium.Page.WaitForFunctionAsync("() => window.NeuralNotebooks.plotly === undefined");

        Assert.Equal(0, await chromium.Count(".js-plotly-plot"));
        Assert.True(await chromium.Page.Locator("[role=img] > svg").First.IsVisibleAsync());
        Assert.True(await chromium.Page.Locator("[role=img] > svg").Nth(1).IsVisibleAsync());
        Assert.Empty(chromium.Errors);
    }

    [Fact]
    public async Task Works_beside_RequireJS_and_leaves_it_as_it_was()
    {
        var requireJs = await File.ReadAllTextAsync(ChromiumPage.Script("REQUIRE_JS"), TestContext.Current.CancellationToken);
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Two, ChromiumPage.Script("PLOTLY_JS"), $"<script>{requireJs}</script>");
        await chromium.Drawn(2);

        Assert.True(await chromium.Page.EvaluateAsync<bool>("() => define.amd.jQuery === true && Object.getOwnPropertyDescriptor(define, 'amd').writable"));
        Assert.Equal(7, await chromium.Page.EvaluateAsync<int>("() => { define('seven', [], () => 7); return new Promise(done => require(['seven'], done)); }"));
        Assert.Empty(chromium.Errors);
        Assert.Empty(chromium.Messages);
    }

    [Fact]
    public async Task Uses_plotly_where_it_is_already_there()
    {
        var plotly = ChromiumPage.Script("PLOTLY_JS");
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Two, head: $"<script>{await File.ReadAllTextAsync(plotly, TestContext.Current.CancellationToken)}</script>");
        await chromium.Drawn(2);

        Assert.Empty(chromium.Errors);
    }

    [Fact]
    public async Task Running_the_script_again_changes_nothing()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Two, ChromiumPage.Script("PLOTLY_JS"));
        await chromium.Page.AddScriptTagAsync(new() { Content = EmbeddedText.Read("figure.js") });
        await chromium.Drawn(2);
        await chromium.Page.AddScriptTagAsync(new() { Content = EmbeddedText.Read("figure.js") });

        Assert.Equal(2, await chromium.Count(".js-plotly-plot"));
        Assert.Equal(1, chromium.PlotlyRequests);
        Assert.Empty(chromium.Errors);
    }

    [Fact]
    public async Task Takes_plotly_from_where_the_page_says()
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(SamplePlots.All["line"].ToHtml(), head: "<meta name=\"plotly\" content=\"data:text/javascript,window.Plotly={newPlot:async()=>{},relayout:async()=>{}}\">");
        await chromium.Drawn(1);

        Assert.Equal(0, chromium.PlotlyRequests);
    }

    [Fact]
    public async Task Follows_the_page_from_light_to_dark()
    {
        const string colour = "() => document.querySelector('.js-plotly-plot').layout.font.color";
        await using var chromium = await ChromiumPage.Open(ColorScheme.Light);
        await chromium.Show(SamplePlots.All["line"].ToHtml(), ChromiumPage.Script("PLOTLY_JS"));
        await chromium.Drawn(1);
        Assert.Equal("rgb(34, 34, 34)", await chromium.Page.EvaluateAsync<string>(colour));

        await chromium.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await chromium.Page.WaitForFunctionAsync("() => document.querySelector('.js-plotly-plot').layout.font.color === 'rgb(221, 221, 221)'");
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(34, 34, 34)")]
    [InlineData(ColorScheme.Dark, "rgb(221, 221, 221)")]
    public async Task The_still_drawing_takes_the_colour_of_the_page(ColorScheme scheme, string expected)
    {
        await using var chromium = await ChromiumPage.Open(scheme);
        await chromium.Show(SamplePlots.All["line"].ToHtml());

        Assert.Equal(expected, await chromium.Page.Locator("svg text").First.EvaluateAsync<string>("text => getComputedStyle(text).fill"));
    }

    [Fact]
    public async Task No_display_is_wider_than_a_phone()
    {
        await using var chromium = await ChromiumPage.Open(width: 360);
        await chromium.Show(string.Concat(SamplePlots.All.Values.Select(plot => plot.ToHtml())));

        Assert.True(await chromium.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 360"));
    }
}
