using System.Diagnostics;
using Browser;
using Microsoft.Playwright;

namespace NotebookHost.Tests;

/// <summary>A small notebook in the real browser, from the real server.</summary>
internal sealed class EditorPage : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly WebHost host;

    private EditorPage(TemporaryFolder folder, WebHost host, IPage page) => (this.folder, this.host, Page) = (folder, host, page);

    public IPage Page { get; }

    public ILocator First => Page.Locator("#cell-first");

    public ILocator Second => Page.Locator("#cell-second");

    /// <summary>The names to choose from, once they are those for what is typed.</summary>
    public ILocator Names => Page.Locator(".cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled)");

    /// <summary>What opens above the code.</summary>
    public ILocator Tooltip => Page.Locator(".cm-tooltip");

    /// <summary>With CodeMirror from this machine, or skips the test where the build could not bring it.</summary>
    public static Task<EditorPage> OpenAsync(string code)
    {
        Assert.SkipUnless(ClientLibraries.Find(ClientFolder.Path).Editor.Place == LibraryPlace.Here, "npm has not brought CodeMirror.");
        return OpenAsync(code, ClientLibraries.Find(ClientFolder.Path), _ => Task.CompletedTask);
    }

    /// <summary>With the page's own files alone; CodeMirror is at a CDN, or nowhere.</summary>
    public static Task<EditorPage> OpenWithoutPackagesAsync(string code, bool allowsCdn, Func<IRoute, Task> cdn) =>
        OpenAsync(code, folder => ClientLibraries.Find(ClientFolder.CopyPlain(folder), allowsCdn), page => page.RouteAsync(address => address.StartsWith("https:", StringComparison.Ordinal), cdn));

    private static Task<EditorPage> OpenAsync(string code, ClientLibraries libraries, Func<IPage, Task> prepare) => OpenAsync(code, _ => libraries, prepare);

    private static async Task<EditorPage> OpenAsync(string code, Func<TemporaryFolder, ClientLibraries> libraries, Func<IPage, Task> prepare)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var folder = new TemporaryFolder();
        folder.Write("notebooks/small.ipynb", NotebookBuilder.With("first", code).Code("second", "1 + 1"));
        var host = await WebHost.StartAsync(new(folder["notebooks"]), libraries(folder), port: 0, TestContext.Current.CancellationToken);
        var page = await Chromium.OpenAsync(new() { ViewportSize = new() { Width = 1000, Height = 800 } });
        await prepare(page);
        await page.GotoAsync(host.Address);
        await page.GotoAsync(new Uri(new Uri(host.Address), "/notebooks/small.ipynb").ToString());
        return new(folder, host, page);
    }

    /// <summary>Waits until the first cell's code is as expected.</summary>
    public async Task HasCodeAsync(string expected)
    {
        var clock = Stopwatch.StartNew();
        while (await CodeAsync() != expected && clock.ElapsedMilliseconds < Chromium.Patience)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(expected, await CodeAsync());
    }

    /// <summary>Goes to the end of the first cell's code.</summary>
    public async Task EditAsync()
    {
        await First.Locator(".cm-content, textarea").ClickAsync();
        await Press("ControlOrMeta+End");
    }

    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
            await Page.Keyboard.PressAsync(key);
    }

    // As a reader types, so that brackets close and names are looked for.
    public Task Type(string text) => Page.Keyboard.TypeAsync(text, new() { Delay = 10 });

    /// <summary>Whether the cell as a whole, not its code, has the keyboard.</summary>
    public static Task<bool> IsSelectedAsync(ILocator cell) => cell.EvaluateAsync<bool>("cell => document.activeElement === cell");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await host.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>The code of the first cell, as the page has it.</summary>
    private async Task<string> CodeAsync()
    {
        var place = First.Locator(".cm-content, textarea");
        return await place.EvaluateAsync<string>("place => place.value ?? [...place.querySelectorAll('.cm-line')].map(line => line.textContent).join('\\n')");
    }
}
