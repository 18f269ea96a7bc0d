namespace NotebookHost;

/// <summary>
/// Finds files below a folder by the path of an address. Each part of the path must be the name of something that the folder
/// lists, so no path can lead outside: not by dots, encodings, absolute paths, streams, short names or links.
/// </summary>
internal static class SiteFolder
{
    /// <summary>The file's full path, or null.</summary>
    public static string? FindFile(string folder, string path) => Find(new DirectoryInfo(folder), path.Split('/')) is FileInfo file ? file.FullName : null;

    /// <summary>The folder's full path, or null.</summary>
    public static string? FindFolder(string folder, string path) => Find(new DirectoryInfo(folder), path.Split('/')) is DirectoryInfo found ? found.FullName : null;

    /// <summary>The files below the folder, without hidden ones and without following links, in order of their names.</summary>
    public static IEnumerable<FileInfo> Files(DirectoryInfo folder) => Entries(folder)
        .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        .SelectMany(entry => entry is DirectoryInfo inner ? Files(inner) : [(FileInfo)entry]);

    private static FileSystemInfo? Find(DirectoryInfo folder, ReadOnlySpan<string> names)
    {
        foreach (var entry in Entries(folder))
        {
            if (entry.Name == names[0])
                return names.Length == 1 ? entry : entry is DirectoryInfo inner ? Find(inner, names[1..]) : null;
        }
        return null;
    }

    // One folder that may not be read does not hide the others.
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    // A link may lead anywhere. What begins with a dot (.git, .env) is not for showing.
    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder) => folder.Exists
        ? folder.EnumerateFileSystemInfos("*", Readable).Where(entry => !entry.Name.StartsWith('.') && entry.LinkTarget is null)
        : [];
}
