namespace NotebookHost;

/// <summary>Where a path leads once every link in it is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>
    /// The full path without links, of a file or folder that need not exist. Folders on the way count: where <c>notes</c> is a
    /// link to <c>/elsewhere</c>, <c>notes/a.ipynb</c> is <c>/elsewhere/a.ipynb</c>.
    /// </summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Follow(Path.GetFullPath(path), ref links);
    }

    /// <summary>Whether the path leads to something inside the folder, links followed on both sides. The folder itself is not inside.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var relative = Path.GetRelativePath(Of(folder), Of(path));
        return relative is not ("." or "..") && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    private static string Follow(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var folder = Follow(parent, ref links);
        var place = Path.Combine(folder, Path.GetFileName(path));
        if (new FileInfo(place).LinkTarget is not { } target)
            return place;
        if (++links > MostLinks)
            throw new IOException($"the links at {path} lead in a circle");
        return Follow(Path.GetFullPath(target, folder), ref links);
    }
}
