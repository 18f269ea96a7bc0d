using System.Text.Json.Nodes;

namespace Notebooks.Tests.Tutorial;

/// <summary>A notebook as the tests read and edit it: plain JSON, without the host's own reader.</summary>
internal sealed class Notebook(string path, JsonNode json)
{
    public string Path => path;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(path);

    public JsonNode Json => json;

    public IReadOnlyList<Cell> Cells { get; } = [.. json["cells"]!.AsArray().Select(cell => new Cell(cell!.AsObject()))];

    public IEnumerable<Cell> CodeCells => Cells.Where(cell => cell.IsCode);

    public IEnumerable<Cell> MarkdownCells => Cells.Where(cell => !cell.IsCode);

    public Cell this[string id] => Cells.Single(cell => cell.Id == id);

    public static Notebook Read(string path) => new(path, JsonNode.Parse(File.ReadAllText(path))!);

    /// <summary>Variants of a notebook behind each other in one; to the id of each cell the name of its variant is added.</summary>
    public static Notebook InARow(Notebook original, IEnumerable<(string Name, Notebook Variant)> variants)
    {
        var cells = new JsonArray();
        foreach (var (name, variant) in variants)
        {
            foreach (var cell in variant.Copy().Cells)
            {
                cell.Id += "-" + name;
                cells.Add((JsonNode)cell.Json.DeepClone());
            }
        }
        var json = original.Json.DeepClone();
        json["cells"] = cells;
        return new(original.Path, json);
    }

    /// <summary>A copy to edit; the file stays as it is.</summary>
    public Notebook Copy() => new(path, json.DeepClone());

    /// <summary>A copy that ends with a cell.</summary>
    public Notebook UpTo(string id)
    {
        var shorter = json.DeepClone();
        var cells = shorter["cells"]!.AsArray();
        while ((string?)cells[^1]!["id"] != id)
            cells.RemoveAt(cells.Count - 1);
        return new(path, shorter);
    }

    /// <summary>A copy with one more cell of code at its end.</summary>
    public Notebook With(string id, string source)
    {
        var longer = json.DeepClone();
        longer["cells"]!.AsArray().Add((JsonNode)new JsonObject { ["cell_type"] = "code", ["id"] = id, ["metadata"] = new JsonObject(), ["execution_count"] = null, ["outputs"] = new JsonArray(), ["source"] = new JsonArray(source) });
        return new(path, longer);
    }

    public void Write(string target) => File.WriteAllText(target, json.ToJsonString());
}
