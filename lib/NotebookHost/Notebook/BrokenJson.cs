using System.Text;
using System.Text.Json;

namespace NotebookHost;

/// <summary>Says what is wrong with a file that should be JSON, in the words of somebody who wants to mend it.</summary>
internal static class BrokenJson
{
    private const int LongestQuote = 12;

    private static readonly string[] ConflictMarks = ["<<<<<<< ", "||||||| ", "=======", ">>>>>>> "];

    /// <param name="error">What the parser said.</param>
    /// <param name="deepest">How deep it would have gone.</param>
    public static UnreadableNotebookException Explain(string path, ReadOnlySpan<byte> bytes, JsonException error, int deepest)
    {
        if (bytes.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
            return new(path, null, "the file is empty");
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return new(path, null, "it is written in UTF-16, and a notebook is UTF-8; save it in that");
        if (ConflictLine(bytes) is { } conflict)
            return new(path, $"line {conflict}", "the file holds two versions of the notebook, as Git leaves them where it cannot merge them; choose one, or fix the lines between <<<<<<< and >>>>>>>");
        if (Reads(bytes, int.MaxValue, isWhole: true))
            return new(path, null, $"its brackets are nested more than {deepest} deep");
        var line = (error.LineNumber ?? 0) + 1;
        return Reads(bytes, int.MaxValue, isWhole: false)
            ? new(path, FormattableString.Invariant($"line {line}"), "the file ends in the middle of the notebook: a part of it is missing. Get it again")
            : new(path, FormattableString.Invariant($"line {line}, column {(error.BytePositionInLine ?? 0) + 1}"), $"this is not valid JSON. {Found(bytes, error)} does not belong there; undo the last change to the file, or get it again");
    }

    private static int? ConflictLine(ReadOnlySpan<byte> bytes)
    {
        var number = 0;
        foreach (var line in bytes.Split((byte)'\n'))
        {
            number++;
            var text = bytes[line];
            if (text.Length < 7 || text[0] is not ((byte)'<' or (byte)'|' or (byte)'=' or (byte)'>'))
                continue;
            var words = Encoding.UTF8.GetString(text.TrimEnd((byte)'\r'));
            if (Array.Exists(ConflictMarks, mark => mark[^1] == ' ' ? words.StartsWith(mark, StringComparison.Ordinal) : words == mark))
                return number;
        }
        return null;
    }

    /// <summary>Whether the bytes are JSON, or could be the beginning of some.</summary>
    private static bool Reads(ReadOnlySpan<byte> bytes, int deepest, bool isWhole)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, isWhole, new(new JsonReaderOptions { MaxDepth = deepest }));
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The beginning of what stands at the place of the error, in quotes.</summary>
    private static string Found(ReadOnlySpan<byte> bytes, JsonException error)
    {
        var rest = bytes;
        for (var line = 0L; line < error.LineNumber; line++)
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        rest = rest[(int)Math.Min(error.BytePositionInLine ?? 0, rest.Length)..];
        var end = rest.IndexOfAny(" \t\r\n"u8) is var at and > 0 ? at : rest.Length;
        var text = Encoding.UTF8.GetString(rest[..Math.Min(end, 4 * LongestQuote)]).Trim();
        return text.Length == 0 ? "What follows" : $"\"{(text.Length > LongestQuote ? text[..LongestQuote] + "…" : text)}\"";
    }
}
