using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Turns the lines of a table into features, labels and questions, or says in one sentence what is wrong.</summary>
internal sealed class DataSetReader
{
    private readonly CsvLines lines;
    private readonly ColumnChoice choice;
    private readonly bool dropGaps;
    private readonly string[] header;
    private readonly int linesBeforeRows;
    private readonly int[] features;
    private readonly int[] labels;
    private readonly bool decimalCommas;
    private readonly bool stands;
    private readonly List<double[]> known = [];
    private readonly List<double[]> answers = [];
    private readonly List<string> classes = [];
    private readonly List<double[]> questions = [];
    private int leftOut;

    private DataSetReader(string text, ColumnChoice choice, bool hasHeader, bool dropGaps, int? firstLine)
    {
        lines = new CsvLines(text, firstLine ?? 1);
        stands = firstLine is not null;
        this.choice = choice;
        this.dropGaps = dropGaps;
        var first = lines.Read().FirstOrDefault() ?? throw new FormatException(
            "There is no header: the table is empty. Begin with a line that names the columns, such as: hours studied (h), exam score (%).");
        if (hasHeader)
            RequireNames(first);
        linesBeforeRows = hasHeader ? 1 : 0;
        header = [.. first.Cells.Select((cell, column) => hasHeader && cell.Length > 0 ? cell : $"column {column + 1}")];
        (features, labels) = choice.In(header);
        if (hasHeader)
            RequireNamesOfUsed(first);
        decimalCommas = lines.Separator != ',' && HasDecimalCommas();
    }

    // firstLine is the line of the caller's code that the table begins on, if it stands there.
    public static DataSet Read(string text, ColumnChoice choice, bool hasHeader, bool dropGaps, int? firstLine = null) =>
        new DataSetReader(text, choice, hasHeader, dropGaps, firstLine).Read();

    private IEnumerable<CsvLine> Rows => lines.Read().Skip(linesBeforeRows);

    private DataSet Read()
    {
        var row = 0;
        foreach (var line in Rows)
        {
            try
            {
                ReadRow(line, ++row);
            }
            catch (FormatException wrong) when (stands)
            {
                // For a host that marks the line.
                wrong.Data["Line"] = line.Number;
                throw;
            }
        }
        if (known.Count == 0)
            throw new FormatException(leftOut == 0
                ? "There is no row whose labels are known; add at least one row of numbers below the header."
                : $"There is no row left, because dropGaps leaves out {Guard.Count(leftOut, "row")}; leave out the columns with gaps instead, using without:.");
        return ToDataSet();
    }

    private static void RequireNames(CsvLine header)
    {
        var numbers = header.Cells.Count(cell => cell == "?" || CellNumber.TryRead(cell, out _));
        if (2 * numbers >= header.Cells.Length)
            throw new FormatException(
                $"Line {header.Number} holds numbers where the header should be; put a line above it that names the columns, or say header: false.");
    }

    private void RequireNamesOfUsed(CsvLine line)
    {
        foreach (var column in features.Concat(labels).Where(column => line.Cells[column].Length == 0))
            throw new FormatException(
                $"Column {column + 1} of the header (line {line.Number}) has no name; name it, or leave it out using without: [\"{header[column]}\"].");
    }

    // Either every number has a decimal point or every number has a decimal comma. Where both occur, the points count.
    private bool HasDecimalCommas()
    {
        var commas = false;
        foreach (var cell in Rows.SelectMany(NumberCells))
        {
            if (cell.Contains('.') && CellNumber.TryRead(cell, out _))
                return false;
            commas |= CellNumber.HasDecimalComma(cell);
        }

        return commas;
    }

    private IEnumerable<string> NumberCells(CsvLine line) => (choice.Classes is null ? features.Concat(labels) : features)
        .Where(column => column < line.Cells.Length).Select(column => line.Cells[column]);

    private void ReadRow(CsvLine line, int row)
    {
        var cells = line.Cells;
        var where = $"row {row} (line {line.Number})";
        if (cells.Length != header.Length)
            throw new FormatException(
                $"{Capital(where)} has {Guard.Count(cells.Length, "value")}, and {FirstLine} has {Guard.Count(header.Length, "column")}; {OneForEach(cells.Length)}.");

        var unknown = labels.Count(column => CellNumber.IsGap(cells[column]));
        var hasGap = features.Any(column => CellNumber.IsGap(cells[column])) || (unknown > 0 && unknown < labels.Length);
        if (hasGap && dropGaps)
        {
            leftOut++;
            return;
        }

        if (unknown > 0 && unknown < labels.Length)
            throw new FormatException($"{Capital(where)} has ? for only some of its labels; give all of its labels, or ? for all of them.");

        (unknown == 0 ? known : questions).Add([.. features.Select(column => Number(cells[column], column, where, isFeature: true))]);
        if (unknown > 0)
            return;
        if (choice.Classes is null)
            answers.Add([.. labels.Select(column => Number(cells[column], column, where, isFeature: false))]);
        else
            classes.Add(cells[labels[0]]);
    }

    private string OneForEach(int count) => "give one value for each column, " + lines.Separator switch
    {
        ',' when count > header.Length => "with a decimal point and no comma within a number",
        ' ' => "and put quotes around a name or a value that has spaces",
        _ => $"separated by {lines.SeparatorName} as in {FirstLine}",
    };

    private string FirstLine => linesBeforeRows > 0 ? "the header" : "row 1";

    private double Number(string cell, int column, string where, bool isFeature) =>
        CellNumber.TryRead(decimalCommas ? cell.Replace(',', '.') : cell, out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException(Refusal(cell, $"in column '{header[column]}' of {where}", header[column], isFeature));

    private string Refusal(string cell, string place, string name, bool isFeature)
    {
        if (CellNumber.IsGap(cell))
            return (cell.Length == 0 ? $"The cell {place} is empty; " : $"The {cell} {place} is in place of a feature, and only labels can be unknown; ")
                + $"write a number, or leave out such rows using dropGaps: true, or the column using without: [\"{name}\"].";
        if (CellNumber.TryRead(cell, out _))
            return $"'{cell}' {place} is not a finite number; write one that is.";
        return $"'{cell}' {place} " + (CellNumber.Misreading(cell, decimalCommas, commasSeparate: lines.Separator == ',')
            ?? $"is not a number; write a number alone, such as 2 or 2.5, or {(isFeature
                ? $"leave the column out using without: [\"{name}\"]"
                : $"say classes: \"{name}\" if the column names classes")}.");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private DataSet ToDataSet()
    {
        var classNames = ClassNames();
        var featureColumns = features.Select(column => Column.Parse(header[column])).ToArray();
        var labelColumns = choice.Classes is null
            ? labels.Select(column => Column.Parse(header[column])).ToArray()
            : classNames.Select(name => new Column(name)).ToArray();
        var x = ToMatrix(known, features.Length);
        var asked = ToMatrix(questions, features.Length);
        var y = choice.Classes is null
            ? ToMatrix(answers, labels.Length)
            : Matrix<double>.Build.Dense(classes.Count, classNames.Length, (row, column) => classes[row] == classNames[column] ? 1 : 0);
        if ((Magnitude.Problem(featureColumns, x.Stack(asked)) ?? Magnitude.Problem(labelColumns, y)) is { } problem)
            throw new FormatException(problem);
        return new DataSet(featureColumns, labelColumns, x, y, asked)
        {
            ClassColumn = choice.Classes is null ? null : Column.Parse(header[labels[0]]),
            LeftOutCount = leftOut,
        };
    }

    // In an order that does not depend on that of the rows: numbers by size, names by their letters.
    private string[] ClassNames()
    {
        string[] names = [.. classes.Distinct().Order(StringComparer.Ordinal)];
        if (names is [var only])
            throw new FormatException($"Every row of column '{header[labels[0]]}' is '{only}'; give rows of at least two classes.");
        var numbers = names.Select(name => CellNumber.TryRead(name, out var number) ? number : double.NaN).ToArray();
        if (!numbers.Any(double.IsNaN))
            Array.Sort(numbers, names);
        return names;
    }

    private static Matrix<double> ToMatrix(List<double[]> rows, int columns) =>
        Matrix<double>.Build.Dense(rows.Count, columns, (row, column) => rows[row][column]);
}
