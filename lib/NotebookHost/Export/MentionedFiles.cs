namespace NotebookHost;

/// <summary>The files that a notebook's code reads, as far as it names them in quotes: <c>"../data/digits.csv"</c>.</summary>
internal static class MentionedFiles
{
    /// <param name="address">Where the site has the notebook.</param>
    /// <param name="files">The addresses of the site's files.</param>
    /// <returns>The addresses of those that the notebook's code names, in their order.</returns>
    public static IReadOnlyList<string> Of(Notebook notebook, string address, IEnumerable<string> files)
    {
        var code = notebook.Cells.Where(cell => cell.Kind == "code").Select(cell => cell.Source).ToList();
        var folder = Path.GetDirectoryName(address)!;
        return [.. files.Where(file => code.Any(text => text.Contains($"\"{Relative(folder, file)}\"", StringComparison.Ordinal)))];
    }

    private static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
}
