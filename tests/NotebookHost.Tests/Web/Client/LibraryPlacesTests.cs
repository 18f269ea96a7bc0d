using System.Text;
using Browser;
using Microsoft.Playwright;

namespace NotebookHost.Tests;

/// <summary>A real page in a real browser, under the page's policy: it is whole wherever its libraries come from.</summary>
public sealed class LibraryPlacesTests : IDisposable
{
    private const string AddFigure = """
        () => {
          const figure = document.createElement("figure");
          figure.dataset.plotly = JSON.stringify({ data: [{ y: [1, 2] }], layout: { height: 200 } });
          figure.innerHTML = `<div class="plot" role="img"><img class="still" alt="" width="20" height="20" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"></div>`;
          document.querySelector(".outputs").append(figure);
          window.reading.figures(document);
        }
        """;

    private readonly TemporaryFolder folder = new();
    private readonly List<string> elsewhere = [];
    private readonly List<string> refused = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Loads_nothing_from_elsewhere_where_npm_has_brought_the_libraries()
    {
        Assert.SkipUnless(ClientFolder.HasLibraries, ClientFolder.WithoutNpm);
        await using var host = await StartAsync(ClientLibraries.Find(ClientFolder.Path));
        var page = await OpenAsync(host, route => route.AbortAsync());

        await Assertions.Expect(page.Locator(".cm-editor")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".math .katex")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("figure .js-plotly-plot")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-library=editor]")).ToContainTextAsync("from this machine");
        Assert.Empty(elsewhere);
        Assert.Empty(refused);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Loads_the_same_files_from_the_CDNs_where_npm_has_brought_none()
    {
        Assert.SkipUnless(ClientFolder.HasLibraries, ClientFolder.WithoutNpm);
        await using var host = await StartAsync(ClientLibraries.Find(ClientFolder.CopyPlain(folder)));
        var page = await OpenAsync(host, CdnFromThisMachine);

        await Assertions.Expect(page.Locator(".cm-editor")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".math .katex")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("figure .js-plotly-plot")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-library=editor]")).ToContainTextAsync($"CodeMirror {PackageTable.Read()["@codemirror/view"]}, from its CDN");
        Assert.True(await page.EvaluateAsync<bool>("async () => (await document.fonts.load('1em KaTeX_Math')).length === 1"));
        Assert.Empty(refused);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Runs_nothing_that_a_CDN_has_altered()
    {
        Assert.SkipUnless(ClientFolder.HasLibraries, ClientFolder.WithoutNpm);
        await using var host = await StartAsync(ClientLibraries.Find(ClientFolder.CopyPlain(folder)));
        var page = await OpenAsync(host, route => CdnFromThisMachine(route, "\nglobalThis.altered = true;"));

        await Assertions.Expect(page.Locator("[data-library=editor]")).ToContainTextAsync("could not be loaded");
        await Assertions.Expect(page.Locator("[data-library=katex]")).ToContainTextAsync("could not be loaded");
        await Assertions.Expect(page.Locator("[data-library=plotly]")).ToContainTextAsync("could not be loaded");
        Assert.False(await page.EvaluateAsync<bool>("() => 'altered' in window"));
        Assert.False(await page.EvaluateAsync<bool>("() => [...document.styleSheets].some(sheet => sheet.href?.includes('katex'))"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Is_plain_where_no_CDN_answers()
    {
        await using var host = await StartAsync(ClientLibraries.Find(ClientFolder.CopyPlain(folder)));
        var page = await OpenAsync(host, route => route.AbortAsync());

        await Assertions.Expect(page.Locator(".code-place textarea")).ToHaveValueAsync("1 + 1");
        await Assertions.Expect(page.Locator(".math")).ToHaveTextAsync("z = x \\cdot W_1");
        await Assertions.Expect(page.Locator("[data-library=editor]")).ToContainTextAsync("could not be loaded");
        await Assertions.Expect(page.Locator("[data-library=katex]")).ToContainTextAsync("could not be loaded");
        await Assertions.Expect(page.Locator("figure .still")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Asks_no_CDN_where_none_is_allowed()
    {
        await using var host = await StartAsync(ClientLibraries.Find(ClientFolder.CopyPlain(folder), allowsCdn: false));
        var page = await OpenAsync(host, route => route.AbortAsync());

        await Assertions.Expect(page.Locator(".code-place textarea")).ToHaveValueAsync("1 + 1");
        Assert.Empty(elsewhere);
        await page.Context.CloseAsync();
    }

    private Task<WebHost> StartAsync(ClientLibraries libraries)
    {
        folder.Write("notebooks/one.ipynb", NotebookBuilder.With("sum", "1 + 1").Markdown("text", "A formula: $z = x \\cdot W_1$"));
        return WebHost.StartAsync(new NotebookSite(folder["notebooks"]), libraries, port: 0, TestContext.Current.CancellationToken);
    }

    private async Task<IPage> OpenAsync(WebHost host, Func<IRoute, Task> answerElsewhere)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var page = await Chromium.OpenAsync();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                refused.Add(message.Text);
        };
        await page.RouteAsync(address => address.StartsWith("https:", StringComparison.Ordinal), route =>
        {
            elsewhere.Add(route.Request.Url);
            return answerElsewhere(route);
        });
        await page.GotoAsync(host.Address);
        await page.GotoAsync(new Uri(new Uri(host.Address), "/notebooks/one.ipynb").ToString());
        await page.EvaluateAsync(AddFigure);
        return page;
    }

    /// <summary>Answers as the CDNs do, with the files that the build has brought.</summary>
    private static Task CdnFromThisMachine(IRoute route) => CdnFromThisMachine(route, "");

    private static Task CdnFromThisMachine(IRoute route, string added)
    {
        var path = new Uri(route.Request.Url).AbsolutePath.TrimStart('/');
        var file = path == "plotly-2.28.0.min.js" ? "plotly.min.js"
            : PackageTable.Read().Aggregate(path, (whole, package) => whole.Replace($"{package.Key}@{package.Value}/", package.Key + "/", StringComparison.Ordinal));
        return route.FulfillAsync(new()
        {
            BodyBytes = [.. File.ReadAllBytes(Path.Combine(ClientFolder.Path, file)), .. Encoding.UTF8.GetBytes(added)],
            ContentType = ClientFileType.Of(file),
            Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
        });
    }
}
