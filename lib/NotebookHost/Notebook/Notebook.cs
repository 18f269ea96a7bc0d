using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookHost;

/// <summary>
/// A notebook file. It is never rewritten as a whole: a change replaces the bytes of the parts that change, so nothing that
/// the host does not understand is lost or moved. Immutable.
/// </summary>
internal sealed partial class Notebook
{
    /// <summary>The brackets around a cell's properties: the notebook, the list of cells, the cell.</summary>
    private const int CellDepth = 3;

    /// <summary>Larger files would hold a page up; with a hundred charts a notebook has a tenth of that.</summary>
    private const int MostBytes = 100_000_000;

    // Front ends keep data of any depth in their outputs and metadata.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 10_000 };

    private readonly byte[] bytes;
    private readonly JsonElement json;
    private string? hash;

    private Notebook(string path, byte[] bytes, JsonElement json, IReadOnlyList<Cell> cells) =>
        (Path, this.bytes, this.json, Cells) = (path, bytes, json, cells);

    public string Path { get; }

    /// <summary>The folder that <c>#r</c> and <c>#load</c> start from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    public IReadOnlyList<Cell> Cells { get; }

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The SHA-256 of its bytes, in small hexadecimal digits: what tells one state of the file from another.</summary>
    public string Hash => hash ??= Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <param name="withOutputs">Whether what cells have shown is wanted too.</param>
    /// <exception cref="NotebookException">The file is no notebook that the host can work with.</exception>
    public static Notebook Read(string path, bool withOutputs = true) => new FileInfo(path) is { Exists: true, Length: > MostBytes }
        ? throw new UnreadableNotebookException(path, null, $"it is larger than {MostBytes / 1_000_000} MB; clear the outputs that make it so")
        : Parse(path, File.ReadAllBytes(path), withOutputs);

    /// <summary>Reads a notebook from bytes; <paramref name="path"/> is where it would lie, for messages and relative paths.</summary>
    public static Notebook Parse(string path, byte[] bytes, bool withOutputs = true)
    {
        var offset = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            var json = JsonDocument.Parse(bytes.AsMemory(offset), Deep).RootElement;
            return new Notebook(path, bytes, json, NotebookReader.ReadCells(json, withOutputs)).WithIdsOfTheirOwn();
        }
        catch (JsonException error)
        {
            throw BrokenJson.Explain(path, bytes.AsSpan(offset), error, Deep.MaxDepth);
        }
        catch (NotebookReader.Refusal refusal)
        {
            throw new UnreadableNotebookException(path, null, refusal.Message);
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableNotebookException(path, null, "a text in it holds half a character, such as \\ud83d without the code that must follow it");
        }
    }

    public Cell this[string id] => Cells.FirstOrDefault(cell => cell.Id == id) ?? throw new NotebookException($"{Path} has no cell \"{id}\".");

    public Notebook WithSource(string id, string source) => With([new(id) { Source = source }]);

    /// <summary>The notebook with these changes. A part whose content stays the same keeps its bytes.</summary>
    public Notebook With(IEnumerable<CellChange> changes)
    {
        var style = JsonStyle.Of(bytes);
        var edits = changes.SelectMany(Edits).Select(edit => (edit.Range, style.Write(edit.Value, CellDepth))).ToList();
        return edits.Count == 0 ? this : Spliced(edits);
    }

    private Notebook Spliced(IEnumerable<(Range Range, string Text)> edits)
    {
        using var result = new MemoryStream();
        var position = 0;
        foreach (var (range, text) in edits.OrderBy(edit => edit.Range.Start.Value))
        {
            result.Write(bytes.AsSpan(position..range.Start.Value));
            result.Write(Encoding.UTF8.GetBytes(text));
            position = range.End.Value;
        }
        result.Write(bytes.AsSpan(position..));
        return Parse(Path, result.ToArray());
    }

    private IEnumerable<(Range Range, JsonNode? Value)> Edits(CellChange change)
    {
        var cell = this[change.Id];
        if (change.Source is { } source && source != cell.Source)
            yield return (Place(Json(cell).GetProperty("source")), OutputJson.Lines(source));
        if (change.Run is not { } run || !cell.IsCode)
            yield break;
        // More exact than a check: what is saved is what any run would save, whoever wrote the file before.
        var outputs = OutputJson.Write(FigureStills.Carry(cell.Outputs, StoredOutputs.Of(cell.Id, run.Outputs)));
        if (OutputJson.Write(cell.Outputs).ToJsonString() != outputs.ToJsonString())
            yield return (Place(Json(cell).GetProperty("outputs")), outputs);
        if (cell.ExecutionCount != run.ExecutionCount)
            yield return (Place(Json(cell).GetProperty("execution_count")), run.ExecutionCount);
    }

    private JsonElement Json(Cell cell) => json.GetProperty("cells")[cell.Number - 1];

    /// <summary>Where a value of the notebook lies in its bytes, brackets and quotation marks included.</summary>
    private Range Place(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        // The document is read in place, so that its values lie within the bytes.
        bytes.AsSpan().Overlaps(raw, out var start);
        return start..(start + raw.Length);
    }
}
