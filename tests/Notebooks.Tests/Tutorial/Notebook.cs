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

    /// <summary>A copy to edit; the file stays as it is.</summary>
    public Notebook Copy() => new(path, json.DeepClone());

    public void Write(string target) => File.WriteAllText(target, json.ToJsonString());
}
