namespace NotebookHost;

/// <summary>Finds the notebooks to run.</summary>
internal static class NotebookFinder
{
    private const string Pattern = "*.ipynb";

    /// <summary>The notebooks at the given files and folders, or all of the tutorial where none is given.</summary>
    /// <exception cref="NotebookException">A path does not exist, or has no notebook.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> paths) =>
        [.. (paths.Count > 0 ? paths : [TutorialFolder()]).SelectMany(FindAt).Distinct()];

    /// <summary>The given folder, or that of the tutorial.</summary>
    /// <exception cref="NotebookException">There is no such folder.</exception>
    public static string Folder(string? path) =>
        path is null ? TutorialFolder() : Directory.Exists(path) ? path : throw new NotebookException($"There is no folder {path}.");

    private static IEnumerable<string> FindAt(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new NotebookException($"There is no file or folder {path}.");
        var found = Directory.EnumerateFiles(path, Pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        return found.Count > 0 ? found : throw new NotebookException($"There is no notebook ({Pattern}) in {path}.");
    }

    /// <summary>The folder <c>notebooks</c> of the repository that the current directory, or else the host itself, lies in.</summary>
    private static string TutorialFolder()
    {
        var folder = new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory }.SelectMany(Upwards).FirstOrDefault(Directory.Exists)
            ?? throw new NotebookException($"There is no folder \"notebooks\" in {Directory.GetCurrentDirectory()} or above it. Name a file or a folder.");
        return Path.GetRelativePath(Directory.GetCurrentDirectory(), folder) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
    }

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "notebooks");
    }
}
