using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>How long a reader waits for the host, measured through its own process, its web server and its web socket.</summary>
/// <remarks>Run with: dotnet run --project tests/Benchmarks -- host</remarks>
internal static class HostTimes
{
    private const string Notebook = "notebooks/en/01-data.ipynb";
    private const int Starts = 7;
    private const int WarmCells = 20;
    private const int Cells = 100;

    public static async Task PrintAsync()
    {
        Console.WriteLine($"{"",-58}{"median",9}{"slowest",9}{"limit",9}");
        Print("from the host's start to all of the home page", 1000, await RepeatAsync(Starts, () => FirstPageAsync("/")));
        Print("from the host's start to all of a notebook's page", 1000, await RepeatAsync(Starts, () => FirstPageAsync(Notebook)));
        await using var host = await RunningHost.StartAsync();
        await host.GetAsync(Notebook);
        Print("the first cell of a page, with its session's start", 1000, await RepeatAsync(Starts, () => FirstCellAsync(host)));
        Print("1 + 1, from the page and back, in a session that has run", 100, await WarmCellsAsync(host));
    }

    private static async Task<double> FirstPageAsync(string address)
    {
        var clock = Stopwatch.StartNew();
        await using var host = await RunningHost.StartAsync();
        await host.GetAsync(address);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> FirstCellAsync(RunningHost host)
    {
        await using var page = await host.OpenPageAsync(Notebook);
        var clock = Stopwatch.StartNew();
        await page.RunAsync("1 + 1");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<double[]> WarmCellsAsync(RunningHost host)
    {
        await using var page = await host.OpenPageAsync(Notebook);
        await RepeatAsync(WarmCells, () => CellAsync(page));
        return await RepeatAsync(Cells, () => CellAsync(page));
    }

    private static async Task<double> CellAsync(NotebookSocket page)
    {
        var clock = Stopwatch.StartNew();
        await page.RunAsync("1 + 1");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<double[]> RepeatAsync(int times, Func<Task<double>> measure)
    {
        var all = new double[times];
        for (var i = 0; i < times; i++)
            all[i] = await measure();
        return all;
    }

    private static void Print(string what, double limit, double[] times)
    {
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-58}{times[times.Length / 2],6:0} ms{times[^1],6:0} ms{limit,6:0} ms"));
    }
}
