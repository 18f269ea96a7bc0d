using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class PlotlyOutputTests
{
    private const string Data = """[{"type":"scatter","name":"a \u0022b\u0022 </p>","mode":"markers","x":[1.0,2.0],"y":[5.0,10.0],"marker":{}}]""";
    private const string Layout = """{"width":600,"height":300,"template":{"layout":{"paper_bgcolor":"#fff"},"data":{"scattermapbox":[{"type":"scattermapbox"}]}},"xaxis":{"title":{"text":"hours"}}}""";

    [Fact]
    public void Reads_data_and_layout_out_of_the_script_that_Plotly_NET_Interactive_writes()
    {
        var body = Show(Script(Data, Layout));

        var figure = JsonNode.Parse(Assert.Single(body.QuerySelectorAll("figure")).GetAttribute("data-plotly")!)!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Data), figure["data"]));
        Assert.Equal("hours", (string?)figure["layout"]!["xaxis"]!["title"]!["text"]);
        Assert.Equal(300, (int?)figure["layout"]!["height"]);
        Assert.Null(figure["layout"]!["template"]);
        Assert.NotNull(body.QuerySelector("figure > .plot"));
        Assert.Empty(body.QuerySelectorAll("script"));
        Assert.Equal("before after", body.TextContent.ReplaceLineEndings("").Trim());
    }

    [Theory]
    [InlineData("""[{"type":"scattermapbox"}]""", "{}")]
    [InlineData("""[{"type":"scatter"}]""", """{"images":[{"source":"https://evil.test/x.png"}]}""")]
    [InlineData("""[{"type":"scatter","type":"scattermapbox"}]""", "{}")]
    [InlineData("""[{"type":"scatter"}]""", """{"template":{},"template":{}}""")]
    [InlineData("""{"type":"scatter"}""", "{}")]
    [InlineData("[1, fetch('https://evil.test')]", "{}")]
    [InlineData("[", "{}")]
    [InlineData("""[{"type":"\ud800"}]""", "{}")]
    [InlineData("""[{"\ud800":1}]""", "{}")]
    public void Gives_plotly_nothing_that_is_not_plain_data_or_would_load_something(string data, string layout) =>
        Assert.Empty(Show(Script(data, layout)).QuerySelectorAll("[data-plotly]"));

    [Fact]
    public void Leaves_other_scripts_out_and_other_HTML_as_it_is()
    {
        Assert.Equal("<p>a</p>", PlotlyOutput.ScriptsToFigures("<p>a</p>"));
        Assert.Equal("ab", PlotlyOutput.ScriptsToFigures("a<SCRIPT>Plotly.newPlot(x)</SCRIPT>b"));
        Assert.Equal("a<script>Plotly.newPlot(", PlotlyOutput.ScriptsToFigures("a<script>Plotly.newPlot("));
    }

    [Fact]
    public void Draws_a_chart_that_is_stored_as_JSON()
    {
        var body = Parse(OutputHtml.Render(new DisplayOutput(new Dictionary<string, string> { ["application/vnd.plotly.v1+json"] = "{\"data\":" + Data + ",\"layout\":{}}", ["text/plain"] = "a figure" })));

        Assert.Single(body.QuerySelectorAll("figure[data-plotly]"));
        Assert.Equal("a figure", Parse(OutputHtml.Render(new DisplayOutput(new Dictionary<string, string> { ["application/vnd.plotly.v1+json"] = "{}", ["text/plain"] = "a figure" }))).TextContent);
    }

    [Fact]
    public async Task A_page_draws_the_chart_and_asks_nobody_else_for_anything()
    {
        Assert.SkipUnless(ClientLibraries.Find(allowsCdn: false).Plotly.Place == LibraryPlace.Here, "The pages' libraries are not there.");
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("chart", $"HTML(\"\"\"\n{Script(Data, Layout)}\n\"\"\")"));
        var asked = new List<string>();
        await site.Browser.RouteAsync(address => !address.StartsWith(site.Home, StringComparison.Ordinal) && !address.Contains("/npm/", StringComparison.Ordinal), route =>
        {
            asked.Add(route.Request.Url);
            return route.AbortAsync();
        });
        var notebook = await site.OpenAsync();

        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await Expect(notebook.Cell("chart").Output.Locator(".js-plotly-plot .point")).ToHaveCountAsync(2);
        Assert.Empty(asked);
        Assert.Empty(notebook.Errors);
    }

    /// <summary>What Plotly.NET.Interactive 6.0.0 writes, but for the rest of the template.</summary>
    private static string Script(string data, string layout) => $$$"""
        <p>before </p><div><div id="48de0df9"><!-- Plotly chart will be drawn inside this DIV --></div><script type="text/javascript">
        var renderPlotly_48de0df9 = function() {
            var fsharpPlotlyRequire = requirejs.config({context:'fsharp-plotly',paths:{plotly:'https://cdn.plot.ly/plotly-2.28.0.min'}}) || require;
            fsharpPlotlyRequire(['plotly'], function(Plotly) {
                var data = {{{data}}};
                var layout = {{{layout}}};
                var config = {"responsive":true};
                Plotly.newPlot('48de0df9', data, layout, config);
            });
        };
        renderPlotly_48de0df9();
        </script></div><p>after</p>
        """;

    private static IElement Show(string html) => Parse(OutputHtml.Render(new DisplayOutput(new Dictionary<string, string> { ["text/html"] = html })));

    private static IElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;
}
