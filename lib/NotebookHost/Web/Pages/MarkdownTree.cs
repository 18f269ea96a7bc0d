using System.Buffers;
using Markdig;
using Markdig.Syntax;

namespace NotebookHost;

/// <summary>Reads Markdown, with an end to the work that a text can make which nobody writes to be read.</summary>
internal static class MarkdownTree
{
    /// <summary>So many lines and marks take a fraction of a second, however they are put.</summary>
    private const int MostMarks = 50_000;

    // Markdig tries each bracket that nothing closes again at every later one.
    private const int MostOpenBrackets = 500;

    private const int MostNested = 100;

    // What a picture that stands in its own address consists of is not among them.
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~`[]()<>$|\\!&#:-^\n\r");

    /// <summary>The text in its parts; null if they are too many, or nest too deep.</summary>
    public static MarkdownDocument? Parse(string markdown, MarkdownPipeline pipeline)
    {
        if (HasTooManyMarks(markdown) || NestsTooDeep(markdown) || OpensTooMany(markdown, '[', ']') || OpensTooMany(markdown, '(', ')'))
            return null;
        try
        {
            return Markdown.Parse(markdown, pipeline);
        }
        // Markdig refuses to nest beyond its limit.
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool HasTooManyMarks(string markdown)
    {
        var count = 0;
        for (var i = 0; i < markdown.Length && count <= MostMarks; i++)
        {
            // A plus, or the full stop of "1.", begins an entry of a list only before a space.
            var isMark = Marks.Contains(markdown[i]) || (markdown[i] is '+' or '.' && i + 1 < markdown.Length && char.IsWhiteSpace(markdown[i + 1]));
            count += isMark ? 1 : 0;
        }
        return count > MostMarks;
    }

    // Every line, a blank one too, is offered to each list and quotation that is open.
    private static bool NestsTooDeep(string markdown)
    {
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            var (spaces, entries) = (0, 0);
            for (var i = 0; i < line.Length && (IsEntry(line, i) || char.IsAsciiDigit(line[i]) || char.IsWhiteSpace(line[i])); i++)
            {
                spaces += char.IsWhiteSpace(line[i]) ? 1 : 0;
                entries += IsEntry(line, i) ? 1 : 0;
            }
            if (entries > 0 && entries + (spaces / 2) > MostNested)
                return true;
        }
        return false;
    }

    /// <summary>Whether a quotation, or an entry of a list, may begin here.</summary>
    private static bool IsEntry(ReadOnlySpan<char> line, int place) =>
        line[place] == '>' || (line[place] is '-' or '*' or '+' or '.' or ')' && (place + 1 == line.Length || char.IsWhiteSpace(line[place + 1])));

    private static bool OpensTooMany(string markdown, char opening, char closing)
    {
        var open = 0;
        foreach (var letter in markdown)
        {
            open = letter == opening ? open + 1 : letter == closing && open > 0 ? open - 1 : open;
            if (open > MostOpenBrackets)
                return true;
        }
        return false;
    }
}
