using System.Text;
using System.Text.Json;

namespace NotebookHost;

/// <summary>Sends what a cell shows to the host, in order, from whatever thread, up to the limit of a cell.</summary>
internal sealed class OutputSink(Stream pipe) : IDisposable
{
    private readonly Lock order = new();
    private readonly StreamWriter writer = new(pipe, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
    private OutputLimit limit = new();
    private int run;

    public void Begin(int number)
    {
        lock (order)
            (run, limit) = (number, new());
    }

    public void Show(CellOutput output)
    {
        lock (order)
        {
            if (limit.Cut(output) is { } shown)
                Send(new(run, Output: shown));
        }
    }

    public void Finish(CellResult result)
    {
        lock (order)
            Send(new(run, Result: result with { Value = result.Value is null ? null : limit.Cut(result.Value) }));
    }

    public void Dispose() => writer.Dispose();

    private void Send(SessionMessage message) => writer.WriteLine(JsonSerializer.Serialize(message));
}
