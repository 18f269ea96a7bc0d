using System.Globalization;
using Spectre.Console;

namespace NotebookHost;

/// <summary>The last line of the terminal, which shows what runs now.</summary>
internal sealed class LiveLine(IAnsiConsole console, int total) : IDisposable
{
    private readonly Lock drawing = new();
    private readonly SortedDictionary<string, string> running = new(StringComparer.Ordinal);
    private int finished;

    public void Show(string path, int done, int cells)
    {
        lock (drawing)
        {
            running[path] = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} {done}/{cells}");
            Clear();
            Draw();
        }
    }

    public void Remove(string path)
    {
        lock (drawing)
        {
            running.Remove(path);
            finished++;
        }
    }

    public void Clear()
    {
        lock (drawing)
            console.Write(new ControlCode("\r\u001b[2K"));
    }

    public void Draw()
    {
        lock (drawing)
        {
            if (running.Count == 0)
                return;
            var text = string.Create(CultureInfo.InvariantCulture, $"{finished}/{total}  {string.Join("  ", running.Values)}");
            var width = Math.Max(10, console.Profile.Width - 1);
            console.Write(new Text(text.Length <= width ? text : text[..width]));
        }
    }

    public void Dispose()
    {
        lock (drawing)
        {
            running.Clear();
            Clear();
        }
    }
}
