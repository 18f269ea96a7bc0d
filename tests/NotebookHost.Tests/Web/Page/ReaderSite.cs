using Browser;
using Microsoft.Playwright;

namespace NotebookHost.Tests;

/// <summary>A real server on a folder of notebooks, and a reader with a real browser.</summary>
internal sealed class ReaderSite : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly IBrowserContext browser;
    private readonly WebHost host;

    private ReaderSite(TemporaryFolder folder, WebHost host, IBrowserContext browser) => (this.folder, this.host, this.browser) = (folder, host, browser);

    /// <summary>What the host prints.</summary>
    public string Address => host.Address;

    /// <summary>The address of the home page without the token.</summary>
    public string Home => new Uri(host.Address).GetLeftPart(UriPartial.Path);

    public IBrowserContext Browser => browser;

    /// <summary>A site with one notebook, <c>notebooks/play.ipynb</c>. Unlike a reader's host it starts no session ahead, unless asked to.</summary>
    public static Task<ReaderSite> WithAsync(NotebookBuilder notebook, BrowserNewContextOptions? options = null, Func<TemporaryFolder, ClientLibraries>? libraries = null, bool startsAhead = false) =>
        StartAsync(folder => folder.Write("notebooks/play.ipynb", notebook), options, libraries, startsAhead);

    /// <summary>A site with a copy of the tutorial, which tests may change.</summary>
    public static Task<ReaderSite> WithTutorialAsync(BrowserNewContextOptions? options = null, Func<TemporaryFolder, ClientLibraries>? libraries = null) =>
        StartAsync(CopyTutorial, options, libraries);

    /// <summary>Where a file of the site lies.</summary>
    public string PathOf(string name) => folder[name];

    /// <summary>Opens a notebook by the address that the host would print for it.</summary>
    public async Task<NotebookView> OpenAsync(string notebook = "notebooks/play.ipynb")
    {
        var view = new NotebookView(await browser.NewPageAsync());
        await view.Page.GotoAsync(Home + notebook + new Uri(host.Address).Query);
        return view;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        await host.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Ends the server while the reader's page stays open.</summary>
    public ValueTask StopServerAsync() => host.DisposeAsync();

    private static async Task<ReaderSite> StartAsync(Action<TemporaryFolder> fill, BrowserNewContextOptions? options, Func<TemporaryFolder, ClientLibraries>? libraries, bool startsAhead = false)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        // Several pages whose running cells pulse would leave a small machine no time to run them.
        options ??= new();
        options.ReducedMotion = ReducedMotion.Reduce;
        var folder = new TemporaryFolder();
        fill(folder);
        var host = await WebHost.StartAsync(new(folder["notebooks"]), libraries?.Invoke(folder) ?? ClientLibraries.Find(), 0, TestContext.Current.CancellationToken, startsAhead: startsAhead);
        return new(folder, host, await Chromium.OpenContextAsync(options));
    }

    private static void CopyTutorial(TemporaryFolder folder)
    {
        foreach (var part in new[] { "notebooks", "images", "artifacts/lib" })
        {
            var source = Path.Combine(Repository.Root, part);
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var copy = folder[Path.Combine(part, Path.GetRelativePath(source, file))];
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
