namespace NotebookHost;

/// <summary>
/// The notebooks that the server or an export shows, and the files that they may refer to: images, data and sources in the
/// notebooks' folder and in the folder <c>images</c> beside it. An address is the path from the folder that holds both.
/// </summary>
internal sealed class NotebookSite
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".cs"] = "text/plain; charset=utf-8",
        [".csx"] = "text/plain; charset=utf-8",
        [".csv"] = "text/plain; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/plain; charset=utf-8",
    };

    private readonly string root;
    private readonly string[] folders;

    /// <param name="notebooks">The folder of notebooks.</param>
    public NotebookSite(string notebooks)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(notebooks)));
        Folder = folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
        root = Path.GetDirectoryName(Folder) ?? throw new NotebookException($"{Folder} is the root of a disk. Name the folder that the notebooks are in.");
        folders = [Path.GetFileName(Folder), "images"];
    }

    /// <summary>The folder of notebooks.</summary>
    public string Folder { get; }

    /// <summary>The full paths of the folders whose files may be shown.</summary>
    public IEnumerable<string> Folders => folders.Distinct().Select(folder => Path.Combine(root, folder));

    /// <summary>The addresses of all notebooks, in order.</summary>
    public IReadOnlyList<string> Notebooks() => [.. Below(folders[0]).Where(IsNotebook)];

    /// <summary>The addresses of all files that notebooks may refer to, in order.</summary>
    public IReadOnlyList<string> Files() => [.. folders.Distinct().SelectMany(Below).Where(address => !IsNotebook(address) && Find(address) is not null)];

    /// <summary>The full path of the notebook or other file at an address, or null if there is none that may be shown.</summary>
    public string? Find(string address)
    {
        var isKnown = IsNotebook(address) ? address.StartsWith(folders[0] + "/", StringComparison.Ordinal) : TypeOf(address) is not null;
        var path = isKnown && folders.Contains(address.Split('/')[0]) ? SiteFolder.FindFile(root, address) : null;
        return path is not null && IsTooLarge(path) ? null : path;
    }

    /// <summary>Whether a notebook may be written there: in the folder of notebooks, over a file or where none is, through no link.</summary>
    public bool MayWrite(string address) =>
        IsNotebook(address) && address.StartsWith(folders[0] + "/", StringComparison.Ordinal)
        && address.LastIndexOf('/') is var slash && SiteFolder.FindFolder(root, address[..slash]) is { } folder
        && new FileInfo(Path.Combine(folder, address[(slash + 1)..])).LinkTarget is null;

    public static bool IsNotebook(string address) => address.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);

    private static bool IsTooLarge(string path)
    {
        if (!path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            return false;
        using var file = File.OpenRead(path);
        return DrawingSize.IsTooLarge(file);
    }

    /// <summary>The content type of a file that may be shown, or null.</summary>
    public static string? TypeOf(string address) => Types.GetValueOrDefault(Path.GetExtension(address));

    private IEnumerable<string> Below(string folder) => (SiteFolder.FindFolder(root, folder) is { } found ? SiteFolder.Files(new(found)) : [])
        .Select(file => Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'));
}
