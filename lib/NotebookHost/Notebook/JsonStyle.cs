using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>
/// Writes JSON the way the rest of a file is written: its indentation and its line ends. Letters beyond ASCII stand as
/// themselves, as Jupyter writes them.
/// </summary>
/// <param name="Indent">One step of indentation, or null where the file is one line.</param>
internal sealed partial record JsonStyle(string? Indent, string NewLine)
{
    /// <summary>Reads the style off a file.</summary>
    public static JsonStyle Of(ReadOnlySpan<byte> json)
    {
        var start = FirstLine().Match(Encoding.UTF8.GetString(json));
        return start.Success ? new(start.Groups["indent"].Value, start.Groups["line"].Value) : new(null, "\n");
    }

    /// <summary>The value as JSON; <paramref name="depth"/> is the number of brackets around it.</summary>
    public string Write(JsonNode? value, int depth)
    {
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = Indent is not null, NewLine = NewLine };
        if (!string.IsNullOrEmpty(Indent))
            (options.IndentCharacter, options.IndentSize) = (Indent[0], Indent.Length);
        var json = Escape().Replace(value?.ToJsonString(options) ?? "null", Unescaped);
        // In a string a line end is escaped.
        return json.Replace(NewLine, NewLine + string.Concat(Enumerable.Repeat(Indent, depth)), StringComparison.Ordinal);
    }

    // Even the relaxed encoder escapes spaces, emoji and much else that Jupyter does not, and a control character in capitals.
    private static string Unescaped(Match escape) =>
        !escape.Groups["code"].Success ? escape.Value
        : (char)ushort.Parse(escape.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is >= ' ' and var character ? $"{character}"
        : escape.Value.ToLowerInvariant();

    [GeneratedRegex(@"\A\uFEFF?\s*\{\s*?(?<line>\r?\n)(?<indent> *|\t*)(?=\S)", RegexOptions.ExplicitCapture)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"\\(u(?<code>[0-9A-F]{4})|.)", RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
