using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookHost;

/// <summary>Reads the parts of a notebook that the host needs, and checks those.</summary>
internal static class NotebookReader
{
    private static readonly string[] LanguageSections = ["dotnet_interactive", "polyglot_notebook"];

    /// <summary>The cells, each with an id that no other has.</summary>
    /// <exception cref="Refusal">The JSON is no notebook.</exception>
    public static IReadOnlyList<Cell> ReadCells(JsonElement notebook, bool withOutputs)
    {
        Expect(notebook.ValueKind == JsonValueKind.Object, "it is JSON, but not a notebook");
        CheckNothingIsTwice(notebook, "it");
        CheckFormat(Value(notebook, "nbformat"));
        CheckLanguage(Value(notebook, "metadata"));
        Expect(Value(notebook, "cells").ValueKind == JsonValueKind.Array, "it has no list of cells");
        var cells = notebook.GetProperty("cells").EnumerateArray().Select((cell, index) => ReadCell(cell, index + 1, withOutputs)).ToList();
        return [.. cells.Zip(CellIds.Of([.. cells.Select(cell => cell.Id)]), (cell, id) => cell with { Id = id })];
    }

    /// <summary>Whether cells have ids in this version of the format: from 4.5 on.</summary>
    public static bool HasIds(JsonElement notebook) => Value(notebook, "nbformat_minor") is { ValueKind: JsonValueKind.Number } minor && minor.TryGetInt32(out var number) && number >= 5;

    private static void CheckFormat(JsonElement format)
    {
        var isOlder = format.ValueKind == JsonValueKind.Number && format.GetDouble() < 4;
        Expect(
            format.ValueKind == JsonValueKind.Number && format.GetDouble() == 4,
            $"its nbformat is {Shown(format)}, and only nbformat 4 is known here{(isOlder ? "; open it in Jupyter and save it again, which brings it up to date" : "")}");
    }

    private static void CheckLanguage(JsonElement metadata)
    {
        string?[] named = [Text(metadata, "kernelspec", "language"), Text(metadata, "language_info", "name"), Text(metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")];
        // VS Code says no more than this of a notebook whose cells name their languages themselves.
        var language = named.FirstOrDefault(name => name is not (null or "polyglot-notebook"));
        var isCSharp = named.Any(IsCSharp) || Text(metadata, "kernelspec", "name") == ".net-csharp" || (language is null && named.Contains("polyglot-notebook"));
        Expect(isCSharp, language is null ? "its metadata names no language (kernelspec, language: C#)" : $"its language is {language}, and only C# runs here");
    }

    private static Cell ReadCell(JsonElement cell, int number, bool withOutputs)
    {
        Expect(cell.ValueKind == JsonValueKind.Object, $"cell {number} is not a JSON object");
        CheckNothingIsTwice(cell, $"cell {number}");
        var kind = Value(cell, "cell_type").ToString();
        Expect(kind is "code" or "markdown" or "raw", $"cell {number} has the cell_type {Shown(Value(cell, "cell_type"))}");
        Expect(cell.TryGetProperty("source", out var source), $"cell {number} has no source");
        var isCode = kind == "code";
        var outputs = Value(cell, "outputs");
        Expect(!isCode || outputs.ValueKind == JsonValueKind.Array, $"cell {number} is code and has no list of outputs");
        Expect(!isCode || cell.TryGetProperty("execution_count", out _), $"cell {number} is code and has no execution_count");
        var metadata = Value(cell, "metadata");
        return new(
            number,
            Value(cell, "id") is { ValueKind: JsonValueKind.String } id ? id.GetString()! : "",
            kind,
            OutputJson.Text(source),
            Text(metadata, "polyglot_notebook", "kernelName") ?? Text(metadata, "dotnet_interactive", "language"),
            Value(metadata, "tags") is { ValueKind: JsonValueKind.Array } tags ? [.. tags.EnumerateArray().Select(tag => tag.ToString())] : [],
            isCode && withOutputs ? [.. outputs.EnumerateArray().Select(OutputJson.Read)] : [],
            OutputJson.ReadCount(Value(cell, "execution_count")))
        {
            Pictures = PastedPictures.Read(Value(cell, "attachments")),
        };
    }

    /// <summary>The part of a cell's metadata that says which language it is in.</summary>
    public static JsonObject LanguageMetadata(JsonElement cell) => new(
        from section in LanguageSections
        let value = Value(Value(cell, "metadata"), section)
        where value.ValueKind == JsonValueKind.Object
        select KeyValuePair.Create(section, (JsonNode?)JsonObject.Create(value)));

    public static bool IsCSharp(string? language) => language is not null && language.ToUpperInvariant() is "C#" or "CSHARP";

    /// <summary>A property's value; undefined where there is none.</summary>
    public static JsonElement Value(JsonElement entries, string name) =>
        entries.ValueKind == JsonValueKind.Object && entries.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement metadata, params IEnumerable<string> path) =>
        path.Aggregate(metadata, Value) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    // Of two, the one that is read and the one that is written might not be the same.
    private static void CheckNothingIsTwice(JsonElement entries, string owner)
    {
        var twice = entries.EnumerateObject().CountBy(entry => entry.Name).FirstOrDefault(count => count.Value > 1).Key;
        Expect(twice is null, $"{owner} has \"{twice}\" twice");
    }

    private static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "missing" : value.GetRawText();

    private static void Expect(bool condition, string otherwise)
    {
        if (!condition)
            throw new Refusal(otherwise);
    }

    /// <summary>Why JSON is no notebook.</summary>
    internal sealed class Refusal(string reason) : Exception(reason);
}
