using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookHost;

/// <summary>
/// Writes JSON the way the rest of a file is written: its indentation, its line ends, its spaces. Letters beyond ASCII stand
/// as themselves, as Jupyter writes them.
/// </summary>
/// <param name="Indent">One step of indentation, or null where the file is one line.</param>
internal sealed record JsonStyle(string? Indent, string NewLine, string Colon, string Comma)
{
    /// <summary>Reads the style off a file.</summary>
    public static JsonStyle Of(ReadOnlySpan<byte> json)
    {
        var open = json.IndexOf((byte)'{') + 1;
        var space = Encoding.UTF8.GetString(json[open..(open + Math.Max(0, json[open..].IndexOfAnyExcept(" \t\r\n"u8)))]);
        var colon = json.IndexOf("\":"u8) is var at and >= 0 && at + 2 < json.Length && json[at + 2] == ' ' ? ": " : ":";
        if (!space.Contains('\n', StringComparison.Ordinal))
            return new(null, "", colon, colon == ": " ? ", " : ",");
        return new(space[(space.LastIndexOf('\n') + 1)..], space.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n", colon, ",");
    }

    /// <summary>The value as JSON; <paramref name="depth"/> is the number of brackets around it.</summary>
    public string Write(JsonNode? value, int depth)
    {
        var text = new StringBuilder();
        Write(text, value, depth);
        return text.ToString();
    }

    private void Write(StringBuilder text, JsonNode? value, int depth)
    {
        switch (value)
        {
            case JsonObject entries:
                WriteItems(text, '{', '}', entries, depth, entry =>
                {
                    WriteString(text, entry.Key);
                    text.Append(Colon);
                    Write(text, entry.Value, depth + 1);
                });
                break;
            case JsonArray items:
                WriteItems(text, '[', ']', items, depth, item => Write(text, item, depth + 1));
                break;
            case JsonValue when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            default:
                text.Append(value?.ToJsonString() ?? "null");
                break;
        }
    }

    private void WriteItems<T>(StringBuilder text, char open, char close, IEnumerable<T> items, int depth, Action<T> write)
    {
        text.Append(open);
        var any = false;
        foreach (var item in items)
        {
            text.Append(any ? Comma : "");
            BreakLine(text, depth + 1);
            write(item);
            any = true;
        }
        if (any)
            BreakLine(text, depth);
        text.Append(close);
    }

    private void BreakLine(StringBuilder text, int depth)
    {
        if (Indent is null)
            return;
        text.Append(NewLine);
        for (var step = 0; step < depth; step++)
            text.Append(Indent);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var isPair = i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]);
            if (isPair)
                text.Append(value[i]).Append(value[++i]);
            else
                WriteCharacter(text, value[i]);
        }
        text.Append('"');
    }

    private static void WriteCharacter(StringBuilder text, char character)
    {
        _ = character switch
        {
            '"' => text.Append("\\\""),
            '\\' => text.Append("\\\\"),
            '\n' => text.Append("\\n"),
            '\r' => text.Append("\\r"),
            '\t' => text.Append("\\t"),
            '\b' => text.Append("\\b"),
            '\f' => text.Append("\\f"),
            // Half a surrogate pair has no UTF-8.
            < ' ' or (>= '\ud800' and <= '\udfff') => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
            _ => text.Append(character),
        };
    }
}
