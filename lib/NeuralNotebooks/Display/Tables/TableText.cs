namespace NeuralNotebooks;

/// <summary>Writes a table for a terminal.</summary>
internal static class TableText
{
    private const string Gap = "  ";

    public static string Write(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<TableCell>> rows, string caption)
    {
        var columns = Enumerable.Range(0, headers.Count).ToArray();
        var widths = columns.Select(column => Math.Max(headers[column].Length, rows.Select(row => row[column].Text.Length).DefaultIfEmpty().Max())).ToArray();
        var numeric = columns.Select(column => rows.Count > 0 && rows.All(row => row[column].IsAtRight)).ToArray();

        string Line(IEnumerable<TableCell> cells) => string.Join(Gap, cells.Select((cell, column) =>
            cell.IsAtRight ? cell.Text.PadLeft(widths[column]) : cell.Text.PadRight(widths[column]))).TrimEnd();

        string[] lines =
        [
            .. caption.Length > 0 ? [caption] : Array.Empty<string>(),
            Line(headers.Select((header, column) => new TableCell(header, numeric[column]))),
            string.Join(Gap, widths.Select(width => new string('-', width))),
            .. rows.Select(Line),
        ];
        return string.Join('\n', lines);
    }
}
