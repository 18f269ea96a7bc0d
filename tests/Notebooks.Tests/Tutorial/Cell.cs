using System.Text.Json.Nodes;

namespace Notebooks.Tests.Tutorial;

/// <summary>A cell of a notebook; changing <see cref="Source"/> changes the notebook.</summary>
internal sealed class Cell(JsonObject json)
{
    public JsonObject Json => json;

    public string Id
    {
        get => (string)json["id"]!;
        set => json["id"] = value;
    }

    public bool IsCode => (string?)json["cell_type"] == "code";

    public IReadOnlyList<string> Tags => [.. (json["metadata"]!["tags"] as JsonArray ?? []).Select(tag => (string)tag!)];

    public string Source
    {
        get => string.Concat(json["source"]!.AsArray().Select(line => (string)line!));
        set => json["source"] = new JsonArray(value);
    }

    public void Tag(string tag) => json["metadata"]!["tags"] = new JsonArray([.. Tags.Append(tag).Select(name => (JsonNode)name)]);

    /// <summary>The outputs as plain text, in order.</summary>
    public string Text => string.Join("\n", Outputs.Select(output => Join(output["data"]?["text/plain"] ?? output["text"])));

    public IReadOnlyList<JsonNode> Outputs => [.. (json["outputs"] as JsonArray ?? []).Select(output => output!)];

    public static string Join(JsonNode? text) =>
        text is JsonArray lines ? string.Concat(lines.Select(line => (string)line!)) : (string?)text ?? "";
}
