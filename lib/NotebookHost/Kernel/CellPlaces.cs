using System.Globalization;

namespace NotebookHost;

/// <summary>
/// Gives each cell the path of a file in the notebook's folder, so that <c>#load</c> finds its way and a stack trace tells the
/// cell. No such file exists. Code that does not begin at the cell's first line has the number of lines above it in its path.
/// </summary>
internal static class CellPlaces
{
    private const string Ending = ".cell";

    // No id has it.
    private const char Offset = '+';

    public static string PathOf(string folder, string cellId, int linesAbove) =>
        Path.Combine(folder, (linesAbove == 0 ? cellId : string.Create(CultureInfo.InvariantCulture, $"{cellId}{Offset}{linesAbove}")) + Ending);

    /// <summary>The place as a reader knows it; a file that was loaded is named by its file name alone, the same on every machine.</summary>
    public static string Describe(string path, int line)
    {
        var (name, above) = Read(path);
        return string.Create(CultureInfo.InvariantCulture, $"line {line + above} of {(IsCell(path) ? "cell " : "")}{name}");
    }

    /// <summary>The line of the cell, from 1, for a line of the code at this path.</summary>
    public static int LineOf(string path, int line) => line + Read(path).LinesAbove;

    public static bool IsCell(string? path) => path?.EndsWith(Ending, StringComparison.Ordinal) ?? false;

    private static (string Name, int LinesAbove) Read(string path)
    {
        if (!IsCell(path))
            return (Path.GetFileName(path), 0);
        var name = Path.GetFileNameWithoutExtension(path);
        return name.LastIndexOf(Offset) is var at and > 0 && int.TryParse(name.AsSpan(at + 1), CultureInfo.InvariantCulture, out var above) ? (name[..at], above) : (name, 0);
    }
}
