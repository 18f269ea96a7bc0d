using System.Text.Json;

namespace NotebookHost;

/// <summary>Learns where the parts of a notebook lie in its bytes, so that a change touches nothing else.</summary>
internal sealed class NotebookLayout
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 512 };

    public Dictionary<string, Range> Properties { get; } = [];

    public List<CellLayout> Cells { get; } = [];

    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    /// <exception cref="NotebookException">The JSON is no notebook.</exception>
    public static NotebookLayout Scan(ReadOnlySpan<byte> json, int offset)
    {
        var layout = new NotebookLayout();
        var reader = new Utf8JsonReader(json, Strict);
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.StartObject, "it is no JSON object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            layout.ScanProperty(ref reader, offset);
        Expect(layout.Properties.ContainsKey("cells"), "it has no list of cells");
        // Reads on to the end, so that anything behind the notebook is refused.
        while (reader.Read()) { }
        return layout;
    }

    private void ScanProperty(ref Utf8JsonReader reader, int offset)
    {
        var name = reader.GetString()!;
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        if (name == "cells")
            ScanCells(ref reader, offset);
        else
            reader.Skip();
        Expect(Properties.TryAdd(name, (start + offset)..((int)reader.BytesConsumed + offset)), $"it has \"{name}\" twice");
    }

    private void ScanCells(ref Utf8JsonReader reader, int offset)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray, "\"cells\" is no list");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(reader.TokenType == JsonTokenType.StartObject, $"cell {Cells.Count + 1} is no JSON object");
            Cells.Add(ScanCell(ref reader, offset, Cells.Count + 1));
        }
    }

    private static CellLayout ScanCell(ref Utf8JsonReader reader, int offset, int number)
    {
        var cell = new CellLayout();
        var cellStart = (int)reader.TokenStartIndex + offset;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            Expect(cell.Add(name, (start + offset)..((int)reader.BytesConsumed + offset)), $"cell {number} has \"{name}\" twice");
        }
        cell.Place = cellStart..((int)reader.BytesConsumed + offset);
        return cell;
    }

    private static void Expect(bool condition, string otherwise)
    {
        if (!condition)
            throw new NotebookException(otherwise);
    }
}
