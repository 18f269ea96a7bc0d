using System.Text;
using System.Text.RegularExpressions;
using Browser;
using Microsoft.Playwright;

namespace NotebookHost.Tests;

/// <summary>A save puts a picture into each figure, which shows where no script runs.</summary>
public sealed partial class StillsTests(StillsTests.SavedChart saved) : IClassFixture<StillsTests.SavedChart>, IDisposable
{
    /// <summary>A notebook with a chart, saved once by the host.</summary>
    public sealed class SavedChart : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        internal HostProcess Save { get; private set; } = new(-1, "", "");

        internal byte[] Bytes { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var path = folder.Write(Address, WithChart("1, 3, 2"));
            Save = await HostProcess.RunAsync(folder.Root, ["run", "--save", Address]);
            Bytes = await File.ReadAllBytesAsync(path);
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private static readonly string Setup = string.Join('\n', new[] { "NeuralNotebooks", "MathNet.Numerics", "Plotly.NET", "Plotly.NET.CSharp" }
        .Select(name => $"#r \"{Path.Combine(Repository.Root, "artifacts", "lib", name)}.dll\"").Append("using NeuralNotebooks;"));

    private static readonly (string, string) NoBrowser = ("CHROMIUM", "/there/is/no/browser");

    private const string Address = "notebooks/a.ipynb";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_saved_chart_has_a_picture_that_an_exported_page_shows_where_scripts_are_blocked()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        Assert.Equal((0, ""), (saved.Save.ExitCode, saved.Save.Errors));
        Assert.DoesNotContain("still", saved.Save.Output, StringComparison.Ordinal);
        WriteSaved();

        Assert.Contains("<rect x=\"0\" y=\"0\" width=\"720\" height=\"400\" style=\"fill: rgb(255, 255, 255);\"/>", Svg(), StringComparison.Ordinal);
        new SiteExport(new(folder["notebooks"]), ClientLibraries.Find()).Write(folder["site"], [(Address, Notebook.Read(folder[Address]))]);
        var page = await Chromium.OpenAsync();
        var still = page.Locator("figure .plot img.still");
        await page.RouteAsync("**/*.js", route => route.AbortAsync());
        await page.GotoAsync(new Uri(folder["site/notebooks/a.html"]).AbsoluteUri);
        await Assertions.Expect(still).ToBeVisibleAsync();
        Assert.Equal(720, await still.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"));

        await page.UnrouteAllAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("figure .js-plotly-plot")).ToBeVisibleAsync();
        await Assertions.Expect(still).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Saving_again_keeps_the_bytes_with_a_browser_and_without_and_making_the_picture_again_gives_the_same()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var path = WriteSaved();

        Assert.Equal(0, (await Run("--save", NoBrowser)).ExitCode);
        Assert.Equal(saved.Bytes, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        folder.Write(Address, WithChart("1, 3, 2"));
        await Run("--save");
        Assert.Equal(saved.Bytes, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Other_data_gives_another_picture_and_without_a_browser_none_and_a_note()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var path = WriteSaved();
        var before = Svg();
        Notebook Changed(string values) => Notebook.Read(path).WithSource("chart", Chart(values));

        Changed("1, 4, 2").SaveOver(Notebook.Read(path));
        await Run("--save");
        Assert.NotEqual(before, Svg());

        Changed("1, 5, 2").SaveOver(Notebook.Read(path));
        var save = await Run("--save", NoBrowser);
        Assert.Equal(0, save.ExitCode);
        Assert.Contains("1 figure has no still: no Chromium, Chrome or Edge was found; set CHROMIUM to the path of one", save.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", Stored(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_notes_a_missing_picture_and_fails_on_it_only_where_it_is_asked_to()
    {
        folder.Write(Address, AnyStill().Replace(Encoding.UTF8.GetString(saved.Bytes), ""));

        var check = await Run("--check");
        var strict = await HostProcess.RunAsync(folder.Root, ["run", "--check", "--stills", Address]);

        Assert.Equal((0, 1), (check.ExitCode, strict.ExitCode));
        foreach (var said in new[] { check.Output, strict.Output })
            Assert.Contains("1 figure has no still; run --save where Chromium, Chrome or Edge is installed", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_compares_figures_and_not_their_pictures()
    {
        CellOutput[] fresh = [Figure("{}", "")], stored = [Figure("{}", Still)], other = [Figure("""{"data":[]}""", Still)];

        Assert.Null(OutputDifference.Find(stored, fresh));
        Assert.NotNull(OutputDifference.Find(other, fresh));
    }

    [Fact]
    public void The_save_of_a_page_keeps_the_picture_of_a_figure_that_is_the_same_and_drops_that_of_another()
    {
        var path = folder.Write("b.ipynb", NotebookBuilder.With("chart", "1"));
        Notebook.Read(path).With([new("chart") { Run = ([Figure("{}", Still)], 1) }]).SaveOver(Notebook.Read(path));
        var draft = new Draft(Notebook.Read(path));

        draft.Keep("chart", [Figure("{}", "")], 2);
        draft.Save(overwrite: false);
        Assert.Contains(Still, ((DisplayOutput)Notebook.Read(path)["chart"].Outputs[0]).Data["text/html"], StringComparison.Ordinal);

        draft.Keep("chart", [Figure("""{"data":[]}""", "")], 3);
        draft.Save(overwrite: false);
        Assert.DoesNotContain(Still, ((DisplayOutput)Notebook.Read(path)["chart"].Outputs[0]).Data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_stand_in_their_own_figures_and_a_text_about_figures_stays_as_it_is()
    {
        const string Text = "<p>&lt;figure data-plotly='{}'&gt;</p>";
        CellOutput[] outputs = [new DisplayOutput(new Dictionary<string, string> { ["text/html"] = Html("1", "") + Text + Html("2", "") })];

        var html = ((DisplayOutput)FigureStills.Add(outputs, new Dictionary<string, string> { ["2"] = "Mg==" })[0]).Data["text/html"];

        Assert.Equal(Html("1", "") + Text + Html("2", """<img class="still" alt="" src="data:image/svg+xml;base64,Mg==">"""), html);
        Assert.Equal(["1", "2"], FigureStills.Missing(outputs));
    }

    [Fact]
    public void A_chart_that_Plotly_NET_Interactive_wrote_gets_a_picture_that_is_hidden_once_it_is_drawn()
    {
        CellOutput[] outputs = [new DisplayOutput(new Dictionary<string, string> { ["text/html"] = Script(Guid.NewGuid()) })];
        var json = Assert.Single(FigureStills.Missing(outputs));
        Assert.Equal("""{"data":[{"y":[1,2]}],"layout":{"width":600}}""", json);

        var complete = FigureStills.Add(outputs, new Dictionary<string, string> { [json] = "Mg==" });

        Assert.Empty(FigureStills.Missing(complete));
        Assert.Contains("""DIV --><img class="still" alt="" src="data:image/svg+xml;base64,Mg=="><style>.js-plotly-plot>.still{display:none}</style></div><script""", Html(complete), StringComparison.Ordinal);
        Assert.Equal(Html(outputs), Html(FigureStills.Remove(complete)));
        // On a page of the host it stands in the figure that is drawn in the script's place.
        var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(OutputHtml.Render(complete[0]));
        Assert.Single(shown.QuerySelectorAll("img"));
        Assert.NotNull(shown.QuerySelector("figure[data-plotly] > .plot > img.still"));
    }

    [Fact]
    public void A_save_gives_such_charts_the_same_ids_in_every_run_and_leaves_out_what_the_kernel_says_of_packages()
    {
        CellOutput[] Run() =>
        [
            new DisplayOutput(new Dictionary<string, string> { ["text/plain"] = "Loading extensions from `/home/her/packages/a.dll`" }),
            new DisplayOutput(new Dictionary<string, string> { ["text/html"] = Script(Guid.NewGuid()) + Script(Guid.NewGuid()) }),
            new ResultOutput(new Dictionary<string, string> { ["text/html"] = Script(Guid.NewGuid()) }, 1),
        ];

        var (one, two) = (StoredOutputs.Of("chart", Run()), StoredOutputs.Of("chart", Run()));

        Assert.Equal(2, one.Count);
        Assert.Equal(Html(one), Html(two));
        Assert.NotEqual(Html(one), Html(StoredOutputs.Of("other", Run())));
        var ids = AnyId().Matches(Html(one)).Select(id => Guid.Parse(id.Value)).ToList();
        Assert.Equal((9, 3), (ids.Count, ids.Distinct().Count()));
        Assert.Null(OutputDifference.Find(Run(), Run()));
    }

    private const string Still = """<img class="still" alt="" src="data:image/svg+xml;base64,PHN2Zy8+">""";

    private static DisplayOutput Figure(string json, string still) => new(new Dictionary<string, string> { ["text/html"] = Html(json, still) });

    private static string Html(string json, string still) =>
        $"""<figure class="nn-figure" data-plotly='{json}'><figcaption>Loss</figcaption><div class="plot" role="img" aria-label="falls">{still}</div><p>falls</p></figure>""";

    private static string Html(IEnumerable<CellOutput> outputs) => string.Concat(outputs.Select(output => ((output as DisplayOutput)?.Data ?? ((ResultOutput)output).Data)["text/html"]));

    /// <summary>As Plotly.NET.Interactive 6.0.0 writes it.</summary>
    private static string Script(Guid id) => $$$"""
        <div><div id="{{{id}}}"><!-- Plotly chart will be drawn inside this DIV --></div><script type="text/javascript">
        var renderPlotly_{{{id:N}}} = function() {
            var fsharpPlotlyRequire = requirejs.config({context:'fsharp-plotly',paths:{plotly:'https://cdn.plot.ly/plotly-2.28.0.min'}}) || require;
            fsharpPlotlyRequire(['plotly'], function(Plotly) {
                var data = [{"y":[1,2]}];
                var layout = {"width":600};
                var config = {"responsive":true};
                Plotly.newPlot('{{{id}}}', data, layout, config);
            });
        };
        </script></div>
        """;

    private static string Chart(string values) => $"new Plot(\"Loss\").Line(new double[] {{ {values} }})";

    private static string WithChart(string values) => NotebookBuilder.With("setup", Setup).Code("chart", Chart(values)).ToString();

    private string WriteSaved() => folder.Write(Address, Encoding.UTF8.GetString(saved.Bytes));

    private string Stored() => ((ResultOutput)Notebook.Read(folder[Address])["chart"].Outputs[^1]).Data["text/html"];

    private string Svg() => Encoding.UTF8.GetString(Convert.FromBase64String(Picture().Match(Stored()).Groups[1].Value));

    private Task<HostProcess> Run(string option, params (string, string)[] environment) => HostProcess.RunAsync(folder.Root, ["run", option, Address], environment);

    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex AnyId();

    // As it stands in the file, a text in JSON.
    [GeneratedRegex("""<img class=\\?"still\\?".*?base64,[^>]*>|\\u003Cimg class=\\u0022still\\u0022.*?\\u003E""")]
    private static partial Regex AnyStill();

    [GeneratedRegex("base64,([^\"]+)")]
    private static partial Regex Picture();
}
