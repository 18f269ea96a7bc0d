using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class RequireJsTests
{
    private static readonly string[] Pages = ["01-data.html", "03-sigmoid.html"];

    [Fact]
    public async Task An_exported_page_draws_its_figures_and_formulas_beside_RequireJS()
    {
        var requireJs = Environment.GetEnvironmentVariable("REQUIRE_JS");
        Assert.SkipUnless(requireJs is not null && File.Exists(requireJs), "Set REQUIRE_JS to the path of the script.");
        Assert.SkipUnless(ClientLibraries.Find(allowsCdn: false).Plotly.Place == LibraryPlace.Here, "npm has not installed the pages' libraries.");
        await using var site = await ReaderSite.WithTutorialAsync();
        var folder = Path.Combine(ExportedTutorial.Write(site), "notebooks", "en");
        foreach (var file in Pages.Select(page => Path.Combine(folder, page)))
        {
            var html = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(file, html.Replace("<head>", $"<head><script src=\"{new Uri(requireJs!).AbsoluteUri}\"></script>", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        var notebook = new NotebookView(await site.Browser.NewPageAsync());
        await notebook.Page.GotoAsync(new Uri(Path.Combine(folder, Pages[0])).AbsoluteUri);
        foreach (var id in new[] { "plot", "raw", "scaled" })
        {
            await notebook.Cell(id).Section.ScrollIntoViewIfNeededAsync();
            await Expect(notebook.Cell(id).Output.Locator(".js-plotly-plot")).ToBeVisibleAsync();
        }

        await notebook.Page.GotoAsync(new Uri(Path.Combine(folder, Pages[1])).AbsoluteUri);
        await Expect(notebook.Page.Locator(".math .katex").First).ToBeVisibleAsync();
        Assert.Equal("function", await notebook.Page.EvaluateAsync<string>("() => typeof define"));
        Assert.Empty(notebook.Errors);
    }
}
