namespace NotebookHost;

/// <summary>
/// Copies of the folders that notebooks reference DLLs from. A rebuild then finds its files free, on Windows too, and what
/// lies beside a DLL still lies beside it.
/// </summary>
internal sealed class ShadowCopies(string root)
{
    private static readonly string[] Copied = [".dll", ".exe", ".pdb", ".json", ".so", ".dylib"];
    private readonly Dictionary<string, string> copies = [];

    public bool Contains(string path) => path.StartsWith(root, StringComparison.Ordinal);

    /// <summary>The path of the DLL's copy.</summary>
    public string Copy(string dll)
    {
        var folder = Path.GetDirectoryName(dll)!;
        if (!copies.TryGetValue(folder, out var copy))
        {
            copy = Path.Combine(root, copies.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            CopyFolder(folder, copy, SearchOption.TopDirectoryOnly);
            // Where packages put their native libraries.
            if (Directory.Exists(Path.Combine(folder, "runtimes")))
                CopyFolder(Path.Combine(folder, "runtimes"), Path.Combine(copy, "runtimes"), SearchOption.AllDirectories);
            copies[folder] = copy;
        }
        return Path.Combine(copy, Path.GetFileName(dll));
    }

    /// <summary>Deletes the folder of copies if that can be done.</summary>
    public static void Delete(string root)
    {
        try
        {
            if (Directory.Exists(root))
                Directory.Delete(root, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // On Windows a DLL in use cannot be deleted; the system clears its temporary folder some day.
        }
    }

    private static void CopyFolder(string source, string target, SearchOption depth)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source, "*", depth).Where(IsCopied))
        {
            var place = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }

    private static bool IsCopied(string file) => Copied.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
