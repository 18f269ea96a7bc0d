using System.Text;
using System.Text.Json.Nodes;

namespace NotebookHost;

internal sealed partial class Notebook
{
    private const int LongestId = 64;

    /// <summary>
    /// The notebook with a new code cell behind another, or in front of all. It carries the language that the nearest C# cell names in
    /// its metadata, and the keys in the order that Jupyter writes them.
    /// </summary>
    /// <param name="id">The cell above it, or null.</param>
    /// <param name="newId">1 to 64 letters (A to Z), digits, hyphens and underscores, as nbformat 4.5 asks.</param>
    /// <exception cref="NotebookException">The id is taken or not allowed, or the file gives its cells no ids.</exception>
    public Notebook WithCellAfter(string? id, string newId, string source)
    {
        var before = id is null ? null : this[id];
        CheckCellsHaveIds();
        CheckNewId(newId);
        var cell = new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = newId,
            ["metadata"] = NewMetadata(before),
            ["outputs"] = new JsonArray(),
            ["source"] = OutputJson.Lines(source),
        };
        return WithCell(before, JsonStyle.Of(bytes).Write(cell, CellDepth - 1));
    }

    /// <summary>The notebook with a cell of an earlier state of it, as it was there to the last byte.</summary>
    /// <param name="id">The cell above it, or null.</param>
    /// <exception cref="NotebookException">There is a cell of its name.</exception>
    public Notebook WithCellAfter(string? id, Notebook earlier, string earlierId)
    {
        CheckIsFree(earlierId);
        return WithCell(id is null ? null : this[id], Encoding.UTF8.GetString(earlier.bytes[earlier.Place(earlier[earlierId])]));
    }

    /// <summary>The notebook without a cell. What was added leaves no trace.</summary>
    /// <exception cref="NotebookException">It is the only cell, or the file gives its cells no ids.</exception>
    public Notebook Without(string id)
    {
        var cell = this[id];
        CheckCellsHaveIds();
        if (Cells.Count == 1)
            throw new NotebookException($"The cell \"{id}\" is the only one in {Path}, and a notebook keeps at least one.");
        var place = Place(cell);
        var range = cell.Number > 1 ? Place(Cells[cell.Number - 2]).End..place.End : place.Start..Place(Cells[1]).Start;
        return Spliced([(range, "")]);
    }

    private Notebook WithCell(Cell? before, string cell)
    {
        var style = JsonStyle.Of(bytes);
        if (before is not null)
            return Spliced([(Place(before).End..Place(before).End, CellSeparator(style) + cell)]);
        if (Cells.Count > 0)
            return Spliced([(Place(Cells[0]).Start..Place(Cells[0]).Start, cell + CellSeparator(style))]);
        var (start, end) = style.Indent is { } indent ? ($"{style.NewLine}{indent}{indent}", style.NewLine + indent) : ("", "");
        return Spliced([(Place(json.GetProperty("cells")), $"[{start}{cell}{end}]")]);
    }

    /// <summary>What stands between two cells.</summary>
    private string CellSeparator(JsonStyle style)
    {
        if (Cells.Count > 1)
            return Encoding.UTF8.GetString(bytes[Place(Cells[0]).End..Place(Cells[1]).Start]);
        return style.Indent is null ? "," : $",{style.NewLine}{style.Indent}{style.Indent}";
    }

    private JsonObject NewMetadata(Cell? before)
    {
        var neighbour = Cells
            .Where(cell => cell is { IsCode: true, IsCSharp: true })
            .MinBy(cell => Math.Abs(cell.Number - (before?.Number ?? 0)));
        return neighbour is null ? [] : NotebookReader.LanguageMetadata(Json(neighbour));
    }

    // The ids made up in their place count the cells: they would name other cells than before.
    private void CheckCellsHaveIds()
    {
        if (json.GetProperty("cells").EnumerateArray().Any(cell => !cell.TryGetProperty("id", out _)))
            throw new NotebookException($"{Path} was written before nbformat 4.5 and gives its cells no ids, so cells cannot be added or removed here; run them and edit them as they are.");
    }

    private void CheckNewId(string id)
    {
        if (id.Length is 0 or > LongestId || id.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_')))
            throw new NotebookException($"\"{id}\" cannot be the id of a cell: use 1 to {LongestId} letters from A to Z, digits, hyphens and underscores.");
        CheckIsFree(id);
    }

    private void CheckIsFree(string id)
    {
        if (Cells.FirstOrDefault(cell => cell.Id == id) is { } taken)
            throw new NotebookException($"{Path} has a cell \"{id}\" already, cell {taken.Number}; choose another id.");
    }

    private Range Place(Cell cell) => Place(Json(cell));
}
