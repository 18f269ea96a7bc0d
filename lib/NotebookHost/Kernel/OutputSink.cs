using System.Text;
using System.Text.Json;

namespace NotebookHost;

/// <summary>Sends what a cell shows to the host, in order, from whatever thread, up to the limit of a cell.</summary>
internal sealed class OutputSink(Stream pipe) : IDisposable
{
    private readonly Lock order = new();
    private readonly StreamWriter writer = new(pipe, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
    private readonly HashSet<int> abandoned = [];
    private OutputLimit limit = new();
    private int run;

    public void Begin(int number)
    {
        lock (order)
            (run, limit) = (number, new());
    }

    /// <param name="from">The run that shows it, if another than the one that goes on now.</param>
    public void Show(CellOutput output, int? from = null)
    {
        lock (order)
        {
            if (!(from is { } other && abandoned.Contains(other)) && limit.Cut(output) is { } shown)
                Send(new(run, Output: shown));
        }
    }

    /// <summary>Hears no more of a run that was interrupted, whatever of it may still go on.</summary>
    public void Abandon(int number)
    {
        lock (order)
            abandoned.Add(number);
    }

    /// <summary>Tells the host which DLLs cells have brought so far by <c>#r "nuget:…"</c>.</summary>
    public void UsePackages(IReadOnlyList<string> paths)
    {
        lock (order)
            Send(new(run) { Packages = paths });
    }

    public void Echo()
    {
        lock (order)
            Send(new(0) { Echo = true });
    }

    public void Finish(CellResult result)
    {
        lock (order)
            Send(new(run, Result: result with { Value = result.Value is null ? null : limit.Cut(result.Value) }));
    }

    public void Dispose() => writer.Dispose();

    private void Send(SessionMessage message) => writer.WriteLine(JsonSerializer.Serialize(message));
}
