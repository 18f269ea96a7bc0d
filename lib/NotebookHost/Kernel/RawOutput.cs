using System.Text;

namespace NotebookHost;

/// <summary>
/// What a cell writes past <see cref="Console.Out"/>, straight to the process's standard output or error. The end of a cell
/// is marked there, so that the host knows when it has read all of the cell's.
/// </summary>
/// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="catchUp">Waits until all is shown that the cell has printed through the console so far.</param>
internal sealed class RawOutput(string name, Action catchUp)
{
    private const char MarkStart = '\u0002';
    private const char MarkEnded = '\u0003';

    /// <summary>In milliseconds: what follows so soon belongs to what was written before.</summary>
    private const int Lead = 50;

    private readonly StringBuilder pending = new();

    /// <summary>Called in the session when the cell ends.</summary>
    public static void MarkEnd(int run)
    {
        var mark = Encoding.UTF8.GetBytes(Mark(run));
        foreach (var stream in (ReadOnlySpan<Stream>)[Console.OpenStandardOutput(), Console.OpenStandardError()])
        {
            stream.Write(mark);
            stream.Flush();
        }
    }

    /// <summary>
    /// Passes on what comes until the stream ends; <paramref name="ended"/> hears of each run's mark. On a thread of its own:
    /// .NET reads a process's output by blocking a thread, and those of the pool are few.
    /// </summary>
    public Task ReadAsync(StreamReader reader, Action<StreamOutput> show, Action<int> ended) =>
        Task.Factory.StartNew(() => Read(reader, show, ended), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Read(StreamReader reader, Action<StreamOutput> show, Action<int> ended)
    {
        var buffer = new char[4096];
        var last = 0L;
        while (reader.Read(buffer, 0, buffer.Length) is var count and > 0)
        {
            // What the cell printed through the console before comes by another way, and is not to be overtaken.
            if (Environment.TickCount64 - last > Lead && buffer[0] != MarkStart)
                catchUp();
            last = Environment.TickCount64;
            pending.Append(buffer, 0, count);
            Pass(show, ended);
        }
        Show(pending.ToString(), show);
    }

    private void Pass(Action<StreamOutput> show, Action<int> ended)
    {
        var text = pending.ToString();
        for (int open; (open = text.IndexOf(MarkStart, StringComparison.Ordinal)) >= 0 && text.IndexOf(MarkEnded, open) is var close and >= 0; text = text[(close + 1)..])
        {
            Show(text[..open], show);
            if (int.TryParse(text.AsSpan(open + 1, close - open - 1), out var run))
                ended(run);
        }
        // A mark may have arrived in part.
        var rest = text.IndexOf(MarkStart, StringComparison.Ordinal) is var at and >= 0 && text.Length - at < 16 ? at : text.Length;
        Show(text[..rest], show);
        pending.Clear().Append(text.AsSpan(rest));
    }

    private void Show(string text, Action<StreamOutput> show)
    {
        if (text.Length > 0)
            show(new(name, text));
    }

    private static string Mark(int run) => FormattableString.Invariant($"{MarkStart}{run}{MarkEnded}");
}
