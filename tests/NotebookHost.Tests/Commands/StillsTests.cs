using System.Text;
using System.Text.RegularExpressions;
using Browser;
using Microsoft.Playwright;

namespace NotebookHost.Tests;

/// <summary>A save puts a picture into each figure, which shows where no script runs.</summary>
public sealed partial class StillsTests : IDisposable
{
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
        WriteChart("1, 3, 2");
        var save = await Run("--save");
        Assert.Equal((0, ""), (save.ExitCode, save.Errors));
        Assert.DoesNotContain("still", save.Output, StringComparison.Ordinal);

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
        var path = WriteChart("1, 3, 2");
        await Run("--save");
        var first = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(0, (await Run("--save", NoBrowser)).ExitCode);
        Assert.Equal(first, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        WriteChart("1, 3, 2");
        await Run("--save");
        Assert.Equal(first, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Other_data_gives_another_picture_and_without_a_browser_none_and_a_note()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var path = WriteChart("1, 3, 2");
        await Run("--save");
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
        WriteChart("1, 3, 2");
        await Run("--save", NoBrowser);

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

    private const string Still = """<img class="still" alt="" src="data:image/svg+xml;base64,PHN2Zy8+">""";

    private static DisplayOutput Figure(string json, string still) => new(new Dictionary<string, string> { ["text/html"] = Html(json, still) });

    private static string Html(string json, string still) =>
        $"""<figure class="nn-figure" data-plotly='{json}'><figcaption>Loss</figcaption><div class="plot" role="img" aria-label="falls">{still}</div><p>falls</p></figure>""";

    private static string Chart(string values) => $"new Plot(\"Loss\").Line(new double[] {{ {values} }})";

    private string WriteChart(string values) => folder.Write(Address, NotebookBuilder.With("setup", Setup).Code("chart", Chart(values)));

    private string Stored() => ((ResultOutput)Notebook.Read(folder[Address])["chart"].Outputs[^1]).Data["text/html"];

    private string Svg() => Encoding.UTF8.GetString(Convert.FromBase64String(Picture().Match(Stored()).Groups[1].Value));

    private Task<HostProcess> Run(string option, params (string, string)[] environment) => HostProcess.RunAsync(folder.Root, ["run", option, Address], environment);

    [GeneratedRegex("base64,([^\"]+)")]
    private static partial Regex Picture();
}
