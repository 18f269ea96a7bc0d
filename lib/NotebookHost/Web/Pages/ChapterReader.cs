using System.Collections.Concurrent;

namespace NotebookHost;

/// <summary>Reads what the home page and the contents tell of each notebook, anew only when its file has changed.</summary>
internal sealed class ChapterReader(NotebookSite site)
{
    private readonly ConcurrentDictionary<string, (DateTime Changed, Chapter? Chapter)> known = new();

    public Chapters Read() => new([.. site.Notebooks().AsParallel().AsOrdered().Select(Read).OfType<Chapter>()]);

    private Chapter? Read(string address)
    {
        if (site.Find(address) is not { } path)
            return null;
        var changed = File.GetLastWriteTimeUtc(path);
        if (!known.TryGetValue(address, out var entry) || entry.Changed != changed)
            known[address] = entry = (changed, Summarise(address, path));
        return entry.Chapter;
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
