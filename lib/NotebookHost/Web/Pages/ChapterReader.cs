using System.Collections.Concurrent;

namespace NotebookHost;

/// <summary>Reads what the home page and the contents tell of each notebook, anew only when its file has changed.</summary>
internal sealed class ChapterReader(NotebookSite site)
{
    private readonly ConcurrentDictionary<string, (DateTime Changed, Lazy<Chapter?> Chapter)> known = new();

    // One after the other: to start reading them side by side takes longer than to read them.
    public Chapters Read() => new([.. site.Notebooks().Select(Read).OfType<Chapter>()]);

    private Chapter? Read(string address)
    {
        if (site.Find(address) is not { } path)
            return null;
        var entry = (Changed: File.GetLastWriteTimeUtc(path), Chapter: new Lazy<Chapter?>(() => Summarise(address, path)));
        // Who comes while another reads waits for that.
        return known.AddOrUpdate(address, entry, (_, old) => old.Changed == entry.Changed ? old : entry).Chapter.Value;
    }

    private static Chapter? Summarise(string address, string path)
    {
        try
        {
            return new(address, NotebookSummary.Of(Notebook.Read(path)));
        }
        catch (Exception error) when (error is NotebookException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
