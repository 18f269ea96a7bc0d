using System.Collections.Concurrent;

namespace NotebookHost;

/// <summary>The files that cells name, whether they are there or not, as they were when they were read.</summary>
internal sealed class WatchedFiles
{
    private readonly ConcurrentDictionary<string, (DateTime Written, long Length)> stamps = new();

    /// <summary>Whether the path leads to another machine. To look there tells that machine who reads, and nobody has run the cell yet.</summary>
    public static bool IsElsewhere(string path) => path is ['/' or '\\', '/' or '\\', ..];

    /// <summary>To be called before the file is read, so that a change in the meantime is noticed.</summary>
    public void Add(string path) => stamps.TryAdd(path, StampOf(path));

    public bool HaveChanged() => stamps.Any(entry => StampOf(entry.Key) != entry.Value);

    private static (DateTime Written, long Length) StampOf(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // What a reader has typed so far need not be a path.
            return default;
        }
    }
}
