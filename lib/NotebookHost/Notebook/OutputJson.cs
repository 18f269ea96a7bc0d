using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookHost;

/// <summary>Cell outputs to and from nbformat's JSON. Keys stand in the alphabet's order, as Jupyter writes them.</summary>
internal static class OutputJson
{
    public static JsonArray Write(IEnumerable<CellOutput> outputs) => [.. outputs.Select(Write)];

    /// <summary>The text as Jupyter stores it: a list of lines, each with its line end.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var at and >= 0 ? at + 1 : text.Length;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }
        return lines;
    }

    /// <summary>An output; one that holds half a character as one of a kind that is not known.</summary>
    public static CellOutput Read(JsonElement output)
    {
        try
        {
            return ReadKnown(output);
        }
        catch (InvalidOperationException)
        {
            return new UnknownOutput(output.GetRawText());
        }
    }

    private static CellOutput ReadKnown(JsonElement output)
    {
        var data = NotebookReader.Value(output, "data");
        return NotebookReader.Value(output, "output_type").ToString() switch
        {
            "stream" => new StreamOutput(Text("name"), Text("text")),
            "display_data" => new DisplayOutput(ReadData(data)),
            "execute_result" => new ResultOutput(ReadData(data), ReadCount(NotebookReader.Value(output, "execution_count"))),
            "error" => new ErrorOutput(Text("ename"), Text("evalue"), ReadList(NotebookReader.Value(output, "traceback"))),
            _ => new UnknownOutput(output.GetRawText()),
        };

        string Text(string name) => OutputJson.Text(NotebookReader.Value(output, name));
    }

    /// <summary>A string, or a list of strings to be joined.</summary>
    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Concat(value.EnumerateArray().Select(line => line.ToString()))
        : value.ToString();

    /// <summary>An execution count; anything but a whole number counts as none.</summary>
    public static int? ReadCount(JsonElement count) => count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var number) ? number : null;

    private static JsonNode? Write(CellOutput output) => output switch
    {
        StreamOutput stream => new JsonObject { ["name"] = stream.Name, ["output_type"] = "stream", ["text"] = Lines(stream.Text) },
        DisplayOutput display => new JsonObject { ["data"] = WriteData(display.Data), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" },
        ResultOutput result => new JsonObject
        {
            ["data"] = WriteData(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        },
        UnknownOutput unknown => Node(unknown.Json),
        _ => throw new InvalidOperationException($"There is no JSON for {output.GetType().Name}."),
    };

    private static JsonObject WriteData(IReadOnlyDictionary<string, string> data) =>
        new(data.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, WriteValue(entry.Key, entry.Value))));

    private static JsonNode? WriteValue(string mimeType, string value)
    {
        if (IsJson(mimeType))
            return Node(value);
        return IsText(mimeType) ? Lines(value) : (JsonNode)value;
    }

    // Of two entries of one name the last is read, as Jupyter does.
    private static Dictionary<string, string> ReadData(JsonElement data)
    {
        Dictionary<string, string> read = [];
        foreach (var entry in data.ValueKind == JsonValueKind.Object ? data.EnumerateObject() : default)
            read[entry.Name] = IsJson(entry.Name) ? Node(entry.Value.GetRawText())?.ToJsonString() ?? "null" : Text(entry.Value);
        return read;
    }

    /// <summary>The value; where it is nested too deep to be read, its text.</summary>
    private static JsonNode? Node(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string[] ReadList(JsonElement list) => list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.ToString())] : [];

    private static bool IsJson(string mimeType) => mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    private static bool IsText(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";
}
