using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class LibrariesTests
{
    private const string Plot = "notebooks/en/01-data.ipynb";

    [Fact]
    public async Task Everything_is_there_without_a_network()
    {
        var libraries = ClientLibraries.Find(allowsCdn: false);
        Assert.SkipUnless(libraries.All.All(library => library.Place == LibraryPlace.Here), "npm has not installed the pages' libraries.");
        await using var site = await ReaderSite.WithTutorialAsync();
        var asked = await RefuseNetworkAsync(site);
        var notebook = await site.OpenAsync(Plot);

        await DrawsAllAsync(notebook);
        await Expect(notebook.Foot).ToContainTextAsync("plotly.js 2.28.0, from this machine");
        await Expect(notebook.Foot).Not.ToContainTextAsync("CDN");
        Assert.Empty(asked);
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task Without_libraries_there_are_text_areas_the_words_and_tables_of_charts_and_the_formulas_as_they_are_written()
    {
        await using var site = await ReaderSite.WithTutorialAsync(libraries: folder => ClientLibraries.Find(ClientFolder.CopyPlain(folder), allowsCdn: false));
        var asked = await RefuseNetworkAsync(site);
        var notebook = await site.OpenAsync(Plot);

        var data = notebook.Cell("data");
        await data.Section.ScrollIntoViewIfNeededAsync();
        await Expect(data.Section.Locator("textarea")).ToBeVisibleAsync();
        var formula = notebook.Page.Locator("#cell-divide-heading div.math");
        await Expect(formula).ToContainTextAsync(@"X_{ij} = \frac{F_{ij}}{m_j}");
        Assert.Contains("mono", await formula.EvaluateAsync<string>("formula => getComputedStyle(formula).fontFamily"), StringComparison.Ordinal);
        foreach (var words in new[] { "plots are pictures, or their words and tables", "formulas are shown as they are written, in LaTeX", "code is edited in plain text areas" })
            await Expect(notebook.Foot).ToContainTextAsync(words);

        var code = await data.CodeAsync();
        await data.WriteAsync(code.Replace("2, 9, 92", "2, 9, 91", StringComparison.Ordinal));
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await data.ShowsAsync("91");
        await Expect(notebook.Cell("plot").Output.Locator("figure p")).ToBeVisibleAsync();
        await Expect(notebook.Page.Locator(".js-plotly-plot")).ToHaveCountAsync(0);
        Assert.Empty(asked);
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task From_their_CDN_the_libraries_do_the_same()
    {
        var local = ClientLibraries.Find(allowsCdn: false);
        Assert.SkipUnless(local.All.All(library => library.Place == LibraryPlace.Here), "npm has not installed the pages' libraries.");
        await using var site = await ReaderSite.WithTutorialAsync(libraries: folder => ClientLibraries.Find(ClientFolder.CopyPlain(folder)));
        await site.Browser.RouteAsync(address => !address.StartsWith(site.Home, StringComparison.Ordinal), route => AnswerAsCdnAsync(route, local.Folder));
        var notebook = await site.OpenAsync(Plot);

        await DrawsAllAsync(notebook);
        foreach (var words in new[] { "plotly.js 2.28.0, from its CDN", "KaTeX", "CodeMirror" })
            await Expect(notebook.Foot).ToContainTextAsync(words);
        await Expect(notebook.Foot).Not.ToContainTextAsync("from this machine");
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task Where_the_CDN_cannot_be_reached_the_foot_says_what_stands_in()
    {
        await using var site = await ReaderSite.WithTutorialAsync(libraries: folder => ClientLibraries.Find(ClientFolder.CopyPlain(folder)));
        await RefuseNetworkAsync(site);
        var notebook = await site.OpenAsync(Plot);
        await notebook.Cell("plot").Section.ScrollIntoViewIfNeededAsync();

        await Expect(notebook.Cell("plot").Section.Locator("textarea")).ToBeVisibleAsync();
        await Expect(notebook.Cell("plot").Output.Locator("figure p")).ToBeVisibleAsync();
        foreach (var words in new[] { "plotly.js could not be loaded", "KaTeX could not be loaded", "CodeMirror could not be loaded" })
            await Expect(notebook.Foot).ToContainTextAsync(words);
    }

    private static async Task DrawsAllAsync(NotebookView notebook)
    {
        var plot = notebook.Cell("plot");
        await plot.Section.ScrollIntoViewIfNeededAsync();
        await Expect(plot.Section.Locator(".cm-content")).ToBeVisibleAsync();
        await Expect(plot.Output.Locator(".js-plotly-plot")).ToBeVisibleAsync();
        await Expect(notebook.Page.Locator("#cell-divide-heading .katex").First).ToBeVisibleAsync();
        await Expect(notebook.Page.Locator(".math:not([data-drawn])")).ToHaveCountAsync(0);
    }

    /// <summary>What the page asks of anybody but its server.</summary>
    private static async Task<IReadOnlyList<string>> RefuseNetworkAsync(ReaderSite site)
    {
        var asked = new List<string>();
        await site.Browser.RouteAsync(address => !address.StartsWith(site.Home, StringComparison.Ordinal), route =>
        {
            asked.Add(route.Request.Url);
            return route.AbortAsync();
        });
        return asked;
    }

    private static Task AnswerAsCdnAsync(IRoute route, string client)
    {
        var address = new Uri(route.Request.Url);
        var path = address.Host == "cdn.plot.ly" ? "plotly.min.js"
            // .../npm/@codemirror/view@6.0.0/dist/index.js: the version stands behind the package's name.
            : "npm/" + string.Join('/', address.AbsolutePath["/npm/".Length..].Split('/').Select(part => part.LastIndexOf('@') is var at and > 0 ? part[..at] : part));
        var type = path.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : path.EndsWith(".woff2", StringComparison.Ordinal) ? "font/woff2" : "text/javascript";
        return route.FulfillAsync(new() { Path = Path.Combine(client, path), ContentType = type, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Content-Type"] = type } });
    }
}
