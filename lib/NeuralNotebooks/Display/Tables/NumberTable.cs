using System.Globalization;

namespace NeuralNotebooks;

/// <summary>A small table of numbers and words.</summary>
/// <remarks>Immutable: each call returns a new table. Fractions show 6 significant digits unless asked otherwise.</remarks>
/// <example><code>new NumberTable("epoch", "loss").Row(0, 0.0867).Row(1000, 0.0002).WithCaption("Training")</code></example>
public sealed class NumberTable : INotebookDisplay
{
    private const int MostDigits = 15;

    private readonly IReadOnlyList<string> headers;
    private readonly IReadOnlyList<IReadOnlyList<object>> rows;
    private readonly string caption;
    private readonly int digits;

    /// <summary>Begins a table with the heads of its columns.</summary>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public NumberTable(params string[] headers)
        : this(Checked(headers), [], "", NumberText.SignificantDigits)
    {
    }

    private NumberTable(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<object>> rows, string caption, int digits)
    {
        this.headers = headers;
        this.rows = rows;
        this.caption = caption;
        this.digits = digits;
    }

    /// <summary>Adds a row: a string or a number for each column.</summary>
    /// <exception cref="ArgumentException">The count of cells differs from the count of columns, or a cell is neither string nor number.</exception>
    public NumberTable Row(params object[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length != headers.Count)
            throw new ArgumentException($"Row {rows.Count + 1} has {cells.Length} cells, and the table has {headers.Count} columns ({string.Join(", ", headers)}).", nameof(cells));

        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] is not string && !IsNumber(cells[column]))
                throw new ArgumentException($"Row {rows.Count + 1}, column {headers[column]}: a cell is a string or a number, not {cells[column]?.GetType().Name ?? "null"}.", nameof(cells));
        }

        return new NumberTable(headers, [.. rows, [.. cells]], caption, digits);
    }

    /// <summary>Gives the table a caption.</summary>
    public NumberTable WithCaption(string caption)
    {
        ArgumentNullException.ThrowIfNull(caption);
        return new NumberTable(headers, rows, caption, digits);
    }

    /// <summary>Shows fractions with the given count of significant digits, 1 to 15.</summary>
    public NumberTable WithDigits(int digits)
    {
        if (digits is < 1 or > MostDigits)
            throw new ArgumentOutOfRangeException(nameof(digits), digits, $"A table shows 1 to {MostDigits} significant digits.");
        return new NumberTable(headers, rows, caption, digits);
    }

    /// <inheritdoc/>
    public string ToHtml() => TableHtml.Write(headers, TextRows(), caption);

    /// <inheritdoc/>
    public string ToText() => TableText.Write(headers, TextRows(), caption);

    private TableCell[][] TextRows()
    {
        // A word among numbers, such as the ? for an unknown one, stands at the right with them.
        var numeric = headers.Select((_, column) => column > 0 && rows.Any(row => IsNumber(row[column]))).ToArray();
        return [.. rows.Select(row => row.Select((cell, column) => new TableCell(Write(cell), numeric[column] || IsNumber(cell))).ToArray())];
    }

    private string Write(object cell) => cell switch
    {
        string text => text,
        double or float or decimal => NumberText.Significant(Convert.ToDouble(cell, CultureInfo.InvariantCulture), digits),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    private static bool IsNumber(object? cell) =>
        cell is double or float or decimal or int or long or short or byte or uint or ulong or ushort or sbyte;

    private static string[] Checked(string[] headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return headers.Length > 0 ? [.. headers] : throw new ArgumentException("A table has at least one column: name it.", nameof(headers));
    }
}
