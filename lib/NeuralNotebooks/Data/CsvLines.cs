using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace NeuralNotebooks;

/// <summary>The cells of one line of a CSV text and the number of the line, counted from 1.</summary>
internal sealed record CsvLine(int Number, string[] Cells);

/// <summary>Reads CSV as people write it: indented, with spaces, quotes, blank lines and # comments.</summary>
internal static class CsvLines
{
    public static List<CsvLine> Read(string csv)
    {
        // Indentation goes first, because a comment or a quoted cell is known by the first character of its line or cell.
        var trimmed = csv.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).ToArray();
        RequireQuotesInPairs(trimmed);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            AllowComments = true,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = found => throw MisplacedQuote(found.Context.Parser!.RawRow),
        };
        using var parser = new CsvParser(new StringReader(string.Join('\n', trimmed)), configuration);

        var lines = new List<CsvLine>();
        while (parser.Read())
            lines.Add(new CsvLine(parser.RawRow, [.. parser.Record!.Select(cell => cell.Trim())]));
        return lines;
    }

    // A cell never spans two lines here, so that a forgotten quote is found on its own line and swallows nothing.
    private static void RequireQuotesInPairs(string[] lines)
    {
        for (var index = 0; index < lines.Length; index++)
            if (!lines[index].StartsWith('#') && lines[index].Count(character => character == '"') % 2 != 0)
                throw MisplacedQuote(index + 1);
    }

    private static FormatException MisplacedQuote(int line) =>
        new($"A quote on line {line} is out of place; write two quotes around the whole cell, or none.");
}
