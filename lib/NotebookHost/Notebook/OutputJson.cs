using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookHost;

/// <summary>Cell outputs to and from nbformat's JSON. Keys stand in the alphabet's order, as Jupyter writes them.</summary>
internal static class OutputJson
{
    public static JsonArray Write(IEnumerable<CellOutput> outputs) => new([.. outputs.Select(Write)]);

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

    public static CellOutput Read(JsonElement output)
    {
        if (output.ValueKind != JsonValueKind.Object || !output.TryGetProperty("output_type", out var type))
            return new UnknownOutput(output.GetRawText());
        return type.ToString() switch
        {
            "stream" => new StreamOutput(Text(output, "name"), Text(output, "text")),
            "display_data" => new DisplayOutput(ReadData(output)),
            "execute_result" => new ResultOutput(ReadData(output), output.TryGetProperty("execution_count", out var count) ? ReadCount(count) : null),
            "error" => new ErrorOutput(Text(output, "ename"), Text(output, "evalue"), ReadList(output, "traceback")),
            _ => new UnknownOutput(output.GetRawText()),
        };
    }

    /// <summary>A string, or a list of strings to be joined.</summary>
    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Concat(value.EnumerateArray().Select(line => line.ToString()))
        : value.ToString();

    /// <summary>An execution count; anything but a whole number counts as none.</summary>
    public static int? ReadCount(JsonElement count) => count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var number) ? number : null;

    private static JsonObject Write(CellOutput output) => output switch
    {
        StreamOutput stream => new() { ["name"] = stream.Name, ["output_type"] = "stream", ["text"] = Lines(stream.Text) },
        DisplayOutput display => new() { ["data"] = WriteData(display.Data), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" },
        ResultOutput result => new()
        {
            ["data"] = WriteData(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new()
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        },
        UnknownOutput unknown => JsonNode.Parse(unknown.Json)!.AsObject(),
        _ => throw new InvalidOperationException($"There is no JSON for {output.GetType().Name}."),
    };

    private static JsonObject WriteData(IReadOnlyDictionary<string, string> data) =>
        new(data.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, WriteValue(entry.Key, entry.Value))));

    private static JsonNode? WriteValue(string mimeType, string value)
    {
        if (IsJson(mimeType))
            return JsonNode.Parse(value);
        return IsText(mimeType) ? Lines(value) : (JsonNode)value;
    }

    private static Dictionary<string, string> ReadData(JsonElement output) => output.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
        ? data.EnumerateObject().ToDictionary(entry => entry.Name, entry => IsJson(entry.Name) ? JsonNode.Parse(entry.Value.GetRawText())?.ToJsonString() ?? "null" : Text(entry.Value))
        : [];

    private static List<string> ReadList(JsonElement output, string name) => output.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(item => item.ToString())]
        : [];

    private static string Text(JsonElement output, string name) => output.TryGetProperty(name, out var value) ? Text(value) : "";

    private static bool IsJson(string mimeType) => mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    private static bool IsText(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";
}
