using Microsoft.Playwright;

namespace NotebookHost.Tests;

/// <summary>A notebook's page as its reader sees and uses it.</summary>
internal sealed class NotebookView
{
    private readonly List<string> errors = [];

    public NotebookView(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => Note(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Note(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser's console says went wrong.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (errors)
                return [.. errors];
        }
    }

    public ILocator Status => Page.Locator(".status");

    /// <summary>What stands on the page as long as a save has failed.</summary>
    public ILocator Notice => Page.Locator(".notice");

    public ILocator Foot => Page.Locator(".foot");

    public ILocator KeysDialog => Page.Locator("#keys");

    /// <summary>The panel of changed results and pinned outputs.</summary>
    public ILocator Beside => Page.GetByRole(AriaRole.Complementary, new() { Name = "Results" });

    public ILocator ConflictDialog => Page.Locator("#conflict");

    /// <summary>What stands in the places of removed cells.</summary>
    public ILocator Removed => Page.Locator("main > .removed");

    /// <summary>The button that adds code in front of all cells, 0, or behind one.</summary>
    public ILocator Gap(int number) => Page.Locator("main > .gap").Nth(number).GetByRole(AriaRole.Button, new() { Name = "Add code", Exact = true });

    public ILocator RestartDialog => Page.Locator("#ask-restart");

    /// <summary>The cells that this page can run.</summary>
    public ILocator Cells => Page.Locator("main > .cell.code:not(.elsewhere)");

    public CellView Cell(string id) => new(this, id);

    /// <summary>A button of the bar at the top.</summary>
    public ILocator Tool(string name) => Page.GetByRole(AriaRole.Toolbar, new() { Name = "Notebook" }).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public async Task RunAllAsync() => await Tool("Run all").ClickAsync();

    /// <summary>Presses one of the buttons that restart, and confirms it.</summary>
    public async Task RestartAsync(string tool)
    {
        await Tool(tool).ClickAsync();
        await RestartDialog.GetByRole(AriaRole.Button, new() { Name = "Restart", Exact = true }).ClickAsync();
    }

    public async Task SaveAsync()
    {
        await Tool("Save").ClickAsync();
        await SaysAsync("Saved");
    }

    public Task SaysAsync(string words) => Assertions.Expect(Status).ToContainTextAsync(words);

    /// <summary>Waits until every cell is done, with patience for each.</summary>
    public async Task AllAreDoneAsync()
    {
        var count = await Cells.CountAsync();
        for (var place = 0; place < count; place++)
            await Assertions.Expect(Cells.Nth(place)).ToHaveAttributeAsync("data-state", "done");
    }

    /// <summary>The ids of the page's cells, in order.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync() => await Cells.EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.dataset.id)");

    /// <summary>The file that the download button gives.</summary>
    public async Task<(string Name, byte[] Bytes)> DownloadAsync(ILocator button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    /// <summary>Leaves the page as a reader does who closes its tab. The answer tells whether the page asked first.</summary>
    public async Task<bool> AsksBeforeLeavingAsync()
    {
        var asked = new TaskCompletionSource<bool>();
        Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type == DialogType.BeforeUnload);
            await dialog.AcceptAsync();
        };
        Page.Close += (_, _) => asked.TrySetResult(false);
        await Page.CloseAsync(new() { RunBeforeUnload = true });
        return await asked.Task;
    }

    private void Note(string error)
    {
        lock (errors)
            errors.Add(error);
    }
}
