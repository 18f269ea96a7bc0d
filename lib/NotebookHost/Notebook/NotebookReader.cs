using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookHost;

/// <summary>Reads the parts of a notebook that the host needs, and checks those.</summary>
internal static class NotebookReader
{
    public static IReadOnlyList<Cell> ReadCells(byte[] bytes, NotebookLayout layout)
    {
        CheckFormat(Value(bytes, Property("nbformat")));
        CheckLanguage(Value(bytes, Property("metadata")));
        var cells = layout.Cells.Select((cell, index) => ReadCell(bytes, cell, index + 1)).ToList();
        var twice = cells.GroupBy(cell => cell.Id).FirstOrDefault(group => group.Count() > 1);
        Expect(twice is null, $"the cells {string.Join(" and ", twice?.Select(cell => cell.Number) ?? [])} have the same id \"{twice?.Key}\"");
        return cells;

        Range? Property(string name) => layout.Properties.TryGetValue(name, out var range) ? range : null;
    }

    private static void CheckFormat(JsonElement format) =>
        Expect(format.ValueKind == JsonValueKind.Number && format.GetDouble() == 4, $"its nbformat is {Shown(format)}, and only nbformat 4 is known here");

    private static void CheckLanguage(JsonElement metadata)
    {
        string?[] named = [Text(metadata, "kernelspec", "language"), Text(metadata, "language_info", "name")];
        var isCSharp = named.Any(IsCSharp) || Text(metadata, "kernelspec", "name") == ".net-csharp";
        var language = named.FirstOrDefault(name => name is not null);
        Expect(isCSharp, language is null ? "its metadata names no language (kernelspec, language: C#)" : $"its language is {language}, and only C# runs here");
    }

    private static Cell ReadCell(byte[] bytes, CellLayout layout, int number)
    {
        var kind = Value(bytes, layout["cell_type"]).ToString();
        Expect(kind is "code" or "markdown" or "raw", $"cell {number} has the cell_type {Shown(Value(bytes, layout["cell_type"]))}");
        Expect(layout["source"] is not null, $"cell {number} has no source");
        var isCode = kind == "code";
        var outputs = Value(bytes, layout["outputs"]);
        Expect(!isCode || outputs.ValueKind == JsonValueKind.Array, $"cell {number} is code and has no list of outputs");
        Expect(!isCode || layout["execution_count"] is not null, $"cell {number} is code and has no execution_count");
        var metadata = Value(bytes, layout["metadata"]);
        return new(
            number,
            layout["id"] is null ? $"cell-{number}" : Value(bytes, layout["id"]).ToString(),
            kind,
            OutputJson.Text(Value(bytes, layout["source"])),
            Text(metadata, "polyglot_notebook", "kernelName") ?? Text(metadata, "dotnet_interactive", "language"),
            Tags(metadata),
            isCode ? [.. outputs.EnumerateArray().Select(OutputJson.Read)] : [],
            OutputJson.ReadCount(Value(bytes, layout["execution_count"])));
    }

    /// <summary>The part of a cell's metadata that says which language it is in.</summary>
    public static JsonObject LanguageMetadata(byte[] bytes, CellLayout cell)
    {
        var metadata = Value(bytes, cell["metadata"]);
        var result = new JsonObject();
        if (Text(metadata, "dotnet_interactive", "language") is { } language)
            result["dotnet_interactive"] = new JsonObject { ["language"] = language };
        if (Text(metadata, "polyglot_notebook", "kernelName") is { } kernel)
            result["polyglot_notebook"] = new JsonObject { ["kernelName"] = kernel };
        return result;
    }

    public static bool IsCSharp(string? language) => language is not null && language.ToUpperInvariant() is "C#" or "CSHARP";

    private static string[] Tags(JsonElement metadata) =>
        metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array
            ? [.. tags.EnumerateArray().Select(tag => tag.ToString())]
            : [];

    private static string? Text(JsonElement metadata, string section, string name) =>
        metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty(section, out var inner) && inner.ValueKind == JsonValueKind.Object
        && inner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static JsonElement Value(byte[] bytes, Range? range) => range is { } known ? JsonElement.Parse(bytes.AsSpan(known)) : default;

    private static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "missing" : value.GetRawText();

    private static void Expect(bool condition, string otherwise)
    {
        if (!condition)
            throw new NotebookException(otherwise);
    }
}
