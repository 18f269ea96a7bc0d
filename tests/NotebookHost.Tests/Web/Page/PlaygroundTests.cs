using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class PlaygroundTests
{
    [Fact]
    public async Task On_the_page_the_pages_own_script_opens_playgrounds_and_none_of_an_output_runs()
    {
        await using var site = await ReaderSite.WithAsync(PlaygroundNotebook.Build());
        var notebook = await site.OpenAsync();
        var scripts = new List<string>();
        notebook.Page.Response += (_, response) => scripts.Add(new Uri(response.Url).AbsolutePath);
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();

        await UsesAsync(notebook);
        Assert.Contains("/client/playground.js", scripts);
        Assert.Equal(0, await notebook.Cell("table").Output.Locator("script").CountAsync());
        Assert.Empty(notebook.Errors);

        // Another run brings another playground, which begins anew.
        await notebook.Cell("table").RunAsync();
        await notebook.Cell("table").IsAsync("done");
        await Expect(notebook.Cell("table").Output.Locator(".state")).ToContainTextAsync("epoch 0,");
    }

    [Fact]
    public async Task Stored_twice_they_are_the_same_bytes_and_an_exported_page_opens_them_as_a_file_without_a_network()
    {
        await using var site = await ReaderSite.WithAsync(PlaygroundNotebook.Build());
        var path = site.PathOf("notebooks/play.ipynb");
        Assert.Equal((0, ""), await RunAsync("--save"));
        var stored = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), await RunAsync("--save"));
        Assert.Equal((0, ""), await RunAsync("--check"));
        Assert.Equal(stored, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        var page = await site.Browser.NewPageAsync();
        await page.Context.SetOfflineAsync(true);
        var exported = new NotebookView(page);
        await page.GotoAsync(new Uri(Path.Combine(ExportedTutorial.Write(site), "notebooks", "play.html")).AbsoluteUri);
        await UsesAsync(exported);
        Assert.Empty(exported.Errors);

        async Task<(int, string)> RunAsync(string mode)
        {
            var run = await HostProcess.RunAsync(site.PathOf("notebooks"), ["run", mode, "play.ipynb"]);
            return (run.ExitCode, run.Errors);
        }
    }

    [Fact]
    public async Task Without_scripts_there_is_a_picture_with_the_answers()
    {
        await using var site = await ReaderSite.WithAsync(PlaygroundNotebook.Build());
        await HostProcess.RunAsync(site.PathOf("notebooks"), ["run", "--save", "play.ipynb"]);
        await using var browser = await Chromium.OpenContextAsync(new() { JavaScriptEnabled = false });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(ExportedTutorial.Write(site), "notebooks", "play.html")).AbsoluteUri);

        var still = page.Locator("#cell-table .still").First;
        await Expect(still.Locator("figure svg")).ToBeVisibleAsync();
        await Expect(still).ToContainTextAsync("After 1,000 epochs");
        await Expect(still.Locator("table").Last.Locator("tr").Last).ToContainTextAsync(new Regex(@"4\s*8\s*\?\s*9\d\.?\d*"));
    }

    [Fact]
    public async Task Of_many_in_one_place_one_opens_after_the_other_and_those_too_many_stay_pictures()
    {
        Assert.SkipUnless(ClientLibraries.Find(allowsCdn: false).Plotly.Place == LibraryPlace.Here, "npm has not installed the pages' libraries.");
        const string Column = """{"heading":"a","name":"a","unit":""}""";
        const string Settings = $$"""{"kind":"table","features":[{{Column}}],"labels":[{{Column}}],"rows":[[1,1]],"questions":[],"hidden":[3],"seed":1,"rate":1,"epochs":1}""";
        var many = string.Concat(Enumerable.Repeat($"<div style='position:absolute;top:0;height:99px;overflow:hidden' data-playground='{Settings}'></div>", 60));
        const string Chart = """<figure data-plotly='{"data":[{"type":"scatter","y":[1,2]}],"layout":{}}'><div class="plot"></div></figure>""";
        var cells = JsonNode.Parse(NotebookBuilder.With("a", "1").ToString())!;
        cells["cells"]![0]!["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { ["text/html"] = many + Chart } });
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Code("b", "2"));
        await File.WriteAllTextAsync(site.PathOf("notebooks/play.ipynb"), cells.ToJsonString(), TestContext.Current.CancellationToken);

        var page = (await site.OpenAsync()).Page;

        await page.WaitForFunctionAsync("() => (count => count > 0 && count < 20)(document.querySelectorAll('[data-drawn=playground]').length)");
        await Expect(page.Locator("figure[data-drawn=plotly]")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-drawn=playground]")).ToHaveCountAsync(20);
    }

    [Theory]
    [InlineData("<div data-playground='{\"kind\":\"table\"}'></div>", true)]
    [InlineData("<div data-playground='alert(1)'></div>", false)]
    [InlineData("<svg data-playground='{}'></svg>", false)]
    public void Only_settings_that_are_JSON_reach_the_page(string html, bool stays) =>
        Assert.Equal(stays, SafeHtml.Clean(html).Contains("data-playground", StringComparison.Ordinal));

    private static async Task UsesAsync(NotebookView notebook)
    {
        var table = notebook.Cell("table");
        await table.Section.ScrollIntoViewIfNeededAsync();
        await table.Output.GetByRole(AriaRole.Button, new() { Name = "Step", Exact = true }).ClickAsync();
        await Expect(table.Output.Locator(".state")).ToHaveTextAsync(new Regex(@"^epoch 1, mean squared error 0\.\d+$"));

        var digits = notebook.Cell("digits");
        await digits.Section.ScrollIntoViewIfNeededAsync();
        await digits.Output.Locator("canvas").First.PressAsync(" ");
        await Expect(digits.Output.GetByText("I read: ")).ToBeVisibleAsync();
    }
}
