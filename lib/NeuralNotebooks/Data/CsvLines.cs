using System.Text.RegularExpressions;

namespace NeuralNotebooks;

/// <summary>The cells of one line of a table and the number of the line, counted from 1.</summary>
internal sealed record CsvLine(int Number, string[] Cells);

/// <summary>
/// A table in text as people have it: its cells stand between semicolons, tabs, commas, bars or spaces, some in quotes, with
/// indentation, blank lines and # comments. What separates the cells is recognised before anything is judged.
/// </summary>
internal sealed partial class CsvLines
{
    private const char Spaces = ' ';
    private const string Separators = ";\t,|";
    private readonly List<(int Number, string Text)> lines;
    private readonly int columnCount;

    /// <param name="text">The table.</param>
    /// <param name="firstLine">The number of its first line.</param>
    public CsvLines(string text, int firstLine = 1)
    {
        RequireTable(text);
        lines = [.. text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => (Number: index + firstLine, Text: line))
            .Where(line => line.Text.Trim() is not ("" or ['#', ..]))];

        // Excel may say in a first line of its own what separates the cells.
        if (lines is [{ Text: ['s', 'e', 'p', '=', var said] }, ..])
        {
            lines.RemoveAt(0);
            Separator = said;
        }
        else
        {
            Separator = lines.Count == 0 ? ',' : Recognise(lines[0].Text.Trim(), lines.Count == 1 ? null : lines[1].Text.Trim());
        }

        columnCount = FilledColumns();
    }

    /// <summary>What stands between two cells; a space stands for any number of spaces and tabs.</summary>
    public char Separator { get; }

    /// <summary>The separator's name in the plural, for messages.</summary>
    public string SeparatorName => Separator switch
    {
        ';' => "semicolons",
        '\t' => "tabs",
        ',' => "commas",
        '|' => "bars",
        Spaces => "spaces",
        _ => $"'{Separator}'",
    };

    /// <summary>The lines that hold anything, cut into cells one after the other, so that a large file is never in memory twice.</summary>
    public IEnumerable<CsvLine> Read()
    {
        foreach (var (number, text) in lines)
        {
            var cells = Cells(number, text);
            if (LastFilled(cells) >= 0)
                yield return new CsvLine(number, cells.Length <= columnCount ? cells : cells[..columnCount]);
        }
    }

    // Spreadsheets write columns that are empty in every line.
    private int FilledColumns() => lines.Any(line => line.Text.TrimEnd(' ').EndsWith(Separator))
        ? lines.Max(line => LastFilled(Cells(line.Number, line.Text))) + 1
        : int.MaxValue;

    // The first and the last cell between tabs may be empty, so a tab at an end is no indentation there.
    private string[] Cells(int number, string text) =>
        Split(Separator == '\t' ? text.Trim(' ') : text.Trim(), Separator) ?? throw new FormatException(
            $"A quote on line {number} is out of place; write two quotes around the whole cell, or none.");

    private static int LastFilled(string[] cells) => Array.FindLastIndex(cells, cell => cell.Length > 0);

    private static void RequireTable(string text)
    {
        if (WebPage().IsMatch(text))
            throw new FormatException("This is a web page, not a table; look on that page for a link such as 'Download' or 'Raw', and save what it leads to.");
        if (Json().IsMatch(text))
            throw new FormatException("This is JSON, not a table; look for the same data as CSV.");
        if (text.Contains('\0'))
            throw new FormatException("This is not text but a workbook, an archive or the like; open it in the program that it belongs to and save it as CSV.");
    }

    // A name may hold what separates cells elsewhere: the separator is what cuts the first two lines into as many cells.
    // A tab among runs of spaces is one of them.
    private static char Recognise(string header, string? row)
    {
        var bare = QuotedCell().Replace(header, "");
        var found = Separators.Where(separator => bare.Contains(separator) && !(separator == '\t' && bare.Contains("  ", StringComparison.Ordinal))).ToArray();
        foreach (var separator in found)
            if (Split(header, separator) is { } names && (row is null || Split(row, separator)?.Length == names.Length)
                && !names.Any(name => name.EndsWith(',')))
                return separator;
        if (found.Length > 0)
            return found[0];
        return row is not null && row.Any(char.IsWhiteSpace) && header.Any(char.IsWhiteSpace) ? Spaces : ',';
    }

    // A cell never spans two lines here, so that a forgotten quote is found on its own line and swallows nothing.
    private static string[]? Split(string line, char separator)
    {
        var cells = new List<string>();
        for (var at = 0; ; at++)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]) && (separator == Spaces || line[at] != separator))
                at++;
            var start = at;
            if (at < line.Length && line[at] == '"')
            {
                for (at++; at < line.Length && (line[at] != '"' || IsDoubled(line, at)); at++)
                    at += line[at] == '"' ? 1 : 0;
                if (at == line.Length)
                    return null;
                cells.Add(line[(start + 1)..at++].Replace("\"\"", "\"", StringComparison.Ordinal).Trim());
                while (at < line.Length && char.IsWhiteSpace(line[at]) && !IsSeparator(line[at]))
                    at++;
                if (at < line.Length && !IsSeparator(line[at]))
                    return null;
            }
            else
            {
                while (at < line.Length && !IsSeparator(line[at]))
                    at++;
                cells.Add(line[start..at].Trim());
                if (cells[^1].Contains('"'))
                    return null;
            }

            if (at >= line.Length)
                return [.. cells];
        }

        bool IsSeparator(char character) => separator == Spaces ? char.IsWhiteSpace(character) : character == separator;
    }

    private static bool IsDoubled(string line, int at) => at + 1 < line.Length && line[at + 1] == '"';

    [GeneratedRegex(@"^[\uFEFF\s]*<(!doctype|html|head|\?xml)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WebPage();

    [GeneratedRegex(@"^\s*[{\[]\s*[""{\[]")]
    private static partial Regex Json();

    [GeneratedRegex("\"[^\"]*\"?")]
    private static partial Regex QuotedCell();
}
