using System.Globalization;
using System.Text.Json;
using Browser;
using Microsoft.Playwright;

namespace Benchmarks;

/// <summary>How long a reader waits in a real page: for the first cell, and from an edit of the data to the last cell that shows what it does.</summary>
/// <remarks>Run with: dotnet run --project tests/Benchmarks -- loop</remarks>
internal static class LoopTimes
{
    private const string Notebook = "notebooks/en/07-prediction.ipynb";
    private const int Pages = 5;
    private const int Edits = 9;

    /// <summary>Tells when a key was pressed and when the last of the cells that it runs was done, in milliseconds.</summary>
    private const string Watch = """
        () => {
          addEventListener("keydown", event => event.key === "Enter" && (window.pressed = performance.now(), window.ended = null), true);
          new MutationObserver(() => {
            if (!document.querySelector("main > .cell[data-state=running], main > .cell[data-state=waiting]")) window.ended ??= performance.now();
          }).observe(document.querySelector("main"), { subtree: true, attributeFilter: ["data-state"] });
        }
        """;

    public static async Task<int> PrintAsync()
    {
        if (!Chromium.IsThere)
        {
            await Console.Error.WriteLineAsync(Chromium.Missing);
            return 1;
        }
        Console.WriteLine($"{"",-58}{"quickest",12}{"median",9}{"slowest",9}{"limit",9}");
        var first = new double[Pages];
        for (var i = 0; i < Pages; i++)
            first[i] = await FirstCellAsync();
        Print("the first cell of a page that was open for five seconds", first, 500);
        var (edits, inCells) = await EditsAsync();
        Print("from an edit of the data in 07 to its last cell", edits, 2000);
        Print("of that, the cells' own time", inCells, null);
        return 0;
    }

    // A host for each, since the next page would go on with the session of the one before.
    private static async Task<double> FirstCellAsync()
    {
        await using var host = await RunningHost.StartAsync();
        var page = await OpenAsync(host);
        await page.WaitForTimeoutAsync(5000);
        await page.Locator("#cell-setup .code-place").ClickAsync();
        var time = await PressAsync(page, "Control+Enter");
        await page.Context.CloseAsync();
        return time;
    }

    /// <summary>The time of each edit, and how much of it the session says that its cells took.</summary>
    private static async Task<(double[] All, double[] InCells)> EditsAsync()
    {
        await using var host = await RunningHost.StartAsync();
        var page = await Chromium.OpenAsync();
        var inCells = 0.0;
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            using var message = JsonDocument.Parse(frame.Text!);
            if (message.RootElement.GetProperty("message").TryGetProperty("seconds", out var seconds) && seconds.ValueKind == JsonValueKind.Number)
                inCells += 1000 * seconds.GetDouble();
        };
        await OpenAsync(host, page);
        await page.Locator("#cell-data .code-place").ClickAsync();
        await PressAsync(page, "Alt+Shift+Enter");
        double[] all = new double[Edits], own = new double[Edits];
        // The first is not counted: what is compiled for it is there for the others.
        for (var i = -1; i < Edits; i++)
        {
            await page.Locator("#cell-data .cm-line").Filter(new() { HasText = "2, 9, 9" }).ClickAsync();
            await page.Keyboard.PressAsync("End");
            await page.Keyboard.PressAsync("Backspace");
            await page.Keyboard.TypeAsync(i % 2 == 0 ? "4" : "2");
            inCells = 0;
            var time = await PressAsync(page, "Control+Shift+Enter");
            if (i >= 0)
                (all[i], own[i]) = (time, inCells);
        }
        await page.Context.CloseAsync();
        return (all, own);
    }

    private static async Task<IPage> OpenAsync(RunningHost host, IPage? page = null)
    {
        page ??= await Chromium.OpenAsync();
        await page.GotoAsync(host.AddressOf(Notebook));
        await page.EvaluateAsync(Watch);
        return page;
    }

    private static async Task<double> PressAsync(IPage page, string key)
    {
        await page.Keyboard.PressAsync(key);
        await page.WaitForFunctionAsync("() => window.ended", null, new() { PollingInterval = 50 });
        if (await page.Locator("main > .cell[data-state=failed]").CountAsync() > 0)
            throw new InvalidOperationException("A cell failed.");
        return await page.EvaluateAsync<double>("() => window.ended - window.pressed");
    }

    private static void Print(string what, double[] times, double? limit)
    {
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-58}{times[0],9:0} ms{times[times.Length / 2],6:0} ms{times[^1],6:0} ms{(limit is null ? "" : $"{limit,6:0} ms")}"));
    }
}
