namespace NotebookHost;

/// <summary>
/// Gives each cell the path of a file in the notebook's folder, so that <c>#load</c> finds its way and a stack trace tells
/// the cell. No such file exists.
/// </summary>
internal sealed class CellPlaces(string folder)
{
    private const string Ending = ".cell";

    public string PathOf(string cellId) => Path.Combine(folder, cellId + Ending);

    /// <summary>The place as a reader knows it; a file that was loaded is named by its file name alone, the same on every machine.</summary>
    public static string Describe(string path, int line) =>
        IsCell(path) ? $"line {line} of cell {Path.GetFileNameWithoutExtension(path)}" : $"line {line} of {Path.GetFileName(path)}";

    public static bool IsCell(string? path) => path?.EndsWith(Ending, StringComparison.Ordinal) ?? false;
}
