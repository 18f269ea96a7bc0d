using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookHost;

internal sealed partial class Notebook
{
    private const int Named = 3;

    /// <summary>The file's bytes where the notebook is not as it was read: cells without an id of their own have got one.</summary>
    private byte[]? asRead;

    /// <summary>What has been mended and is written with the next save, in a sentence; null where the file is as it should be.</summary>
    public string? Mended { get; private init; }

    // Tools that copy a cell together with its id leave two cells of one name, and nobody could say which of them is meant.
    private Notebook WithIdsOfTheirOwn()
    {
        var style = new Lazy<JsonStyle>(() => JsonStyle.Of(bytes));
        var edits = Cells.Zip(json.GetProperty("cells").EnumerateArray())
            .Select(pair => (Cell: pair.First, Edit: IdEdit(pair.First, pair.Second, style)))
            .Where(change => change.Edit is not null)
            .ToList();
        if (edits.Count == 0)
            return this;
        var mended = Spliced(edits.Select(change => change.Edit!.Value));
        return new(Path, mended.bytes, mended.json, mended.Cells) { asRead = bytes, Mended = Sentence([.. edits.Select(change => change.Cell)]) };
    }

    private (Range, string)? IdEdit(Cell cell, JsonElement entries, Lazy<JsonStyle> style)
    {
        if (entries.TryGetProperty("id", out var id))
            return id.ValueKind == JsonValueKind.String && id.ValueEquals(cell.Id) ? null : (Place(id), Written(cell.Id));
        if (!NotebookReader.HasIds(json))
            return null;
        // Before the metadata, as Jupyter orders them.
        var end = Place(entries.GetProperty(cell.IsCode ? "execution_count" : "cell_type")).End;
        var gap = style.Value.Indent is { } indent ? style.Value.NewLine + string.Concat(Enumerable.Repeat(indent, CellDepth)) : " ";
        return (end..end, $",{gap}\"id\": {Written(cell.Id)}");
    }

    private static string Written(string id) => new JsonStyle(null, "\n").Write(JsonValue.Create(id), 0);

    private static string Sentence(IReadOnlyList<Cell> cells)
    {
        var named = string.Join(", ", cells.Take(Named).Select(cell => string.Create(CultureInfo.InvariantCulture, $"cell {cell.Number} is now \"{cell.Id}\"")));
        var more = cells.Count > Named ? string.Create(CultureInfo.InvariantCulture, $" and {cells.Count - Named} more have got theirs") : "";
        return $"{(cells.Count == 1 ? "One cell" : $"{cells.Count} cells")} of this notebook had no id, or that of another cell: {named}{more}. The file is fixed when it is saved.";
    }
}
