using System.Collections.Concurrent;

namespace NotebookHost;

/// <summary>Reads what the home page and the contents tell of each notebook, anew only when its file has changed.</summary>
internal sealed class ChapterReader(NotebookSite site)
{
    private readonly ConcurrentDictionary<string, (DateTime Changed, Lazy<object?> Entry)> known = new();

    // One after the other: to start reading them side by side takes longer than to read them.
    public Chapters Read()
    {
        var entries = site.Notebooks().Select(Read).ToList();
        return new([.. entries.OfType<Chapter>()], [.. entries.OfType<UnreadableFile>()]);
    }

    private object? Read(string address)
    {
        if (site.Find(address) is not { } path)
            return null;
        var entry = (Changed: File.GetLastWriteTimeUtc(path), Entry: new Lazy<object?>(() => Summarise(address, path)));
        // Who comes while another reads waits for that.
        return known.AddOrUpdate(address, entry, (_, old) => old.Changed == entry.Changed ? old : entry).Entry.Value;
    }

    private static object Summarise(string address, string path)
    {
        try
        {
            return new Chapter(address, NotebookSummary.Of(Notebook.Read(path, withOutputs: false)));
        }
        catch (UnreadableNotebookException error)
        {
            return new UnreadableFile(address, error.Reason);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new UnreadableFile(address, "The system does not let it be read.");
        }
    }
}
