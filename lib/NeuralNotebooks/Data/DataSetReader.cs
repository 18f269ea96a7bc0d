using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Turns the lines of a CSV text into features, labels and questions, or says in one sentence what is wrong.</summary>
internal sealed class DataSetReader
{
    private const string Unknown = "?";

    private readonly string[] header;
    private readonly int labels;
    private readonly List<double[]> known = [];
    private readonly List<double[]> questions = [];

    private DataSetReader(string[] header, int labels)
    {
        this.header = header;
        this.labels = labels;
    }

    private int FeatureCount => header.Length - labels;

    public static DataSet Read(string csv, int labels)
    {
        if (labels < 1)
            throw new ArgumentOutOfRangeException(nameof(labels), $"labels is {labels}; a data set has at least 1 label.");
        var lines = CsvLines.Read(csv);
        RequireHeader(lines);
        var reader = new DataSetReader(lines[0].Cells, labels);
        reader.RequireFeatures();
        for (var row = 1; row < lines.Count; row++)
            reader.ReadRow(lines[row], row);
        if (reader.known.Count == 0)
            throw new FormatException("There is no row whose labels are known; add at least one row of numbers below the header.");
        return reader.ToDataSet();
    }

    private static void RequireHeader(List<CsvLine> lines)
    {
        if (lines.Count == 0)
            throw new FormatException("There is no header; begin with a line that names the columns, such as: hours studied (h), exam score (%).");
        var header = lines[0];
        if (header.Cells.All(cell => cell == Unknown || TryNumber(cell, out _)))
            throw new FormatException($"Line {header.Number} holds numbers where the header should be; put a line above it that names the columns.");
        var unnamed = Array.FindIndex(header.Cells, cell => cell.Length == 0);
        if (unnamed >= 0)
            throw new FormatException($"Column {unnamed + 1} of the header (line {header.Number}) has no name; name it or remove the comma.");
    }

    private void RequireFeatures()
    {
        if (labels < header.Length)
            return;
        if (header is [var only] && only.Contains(';'))
            throw new FormatException("The header's columns are separated by ';'; separate cells with commas and write numbers with a decimal point.");
        throw new ArgumentOutOfRangeException(nameof(labels),
            $"labels is {labels} and the header has {Guard.Count(header.Length, "column")}, which leaves no feature; give a smaller number or more columns.");
    }

    private void ReadRow(CsvLine line, int row)
    {
        var cells = line.Cells;
        var where = $"row {row} (line {line.Number})";
        if (cells.Length != header.Length)
            throw new FormatException(
                $"{Capital(where)} has {Guard.Count(cells.Length, "value")}, the header has {Guard.Count(header.Length, "column")}; " +
                (cells.Length < header.Length ? "give one value for each column." : "give one value for each column, with a decimal point and no decimal comma."));

        var unknown = cells.TakeLast(labels).Count(cell => cell == Unknown);
        if (unknown > 0 && unknown < labels)
            throw new FormatException($"{Capital(where)} has only some of its labels as ?; give all of its labels, or ? for all of them.");

        var numbers = new double[unknown == 0 ? header.Length : FeatureCount];
        for (var column = 0; column < numbers.Length; column++)
            numbers[column] = Number(cells[column], $"column '{header[column]}' of {where}", isFeature: column < FeatureCount);
        (unknown == 0 ? known : questions).Add(numbers);
    }

    private static double Number(string cell, string where, bool isFeature)
    {
        if (cell.Length == 0)
            throw new FormatException($"The cell in {where} is empty; write a number.");
        if (cell == Unknown && isFeature)
            throw new FormatException($"The ? in {where} is in place of a feature; only labels can be unknown, so write a number.");
        if (!TryNumber(cell, out var number))
            throw new FormatException(TryNumber(cell.Replace(',', '.'), out _)
                ? $"'{cell}' in {where} has a decimal comma; write {cell.Replace(',', '.')}, with a point."
                : $"'{cell}' in {where} is not a number; write a number alone, such as 2 or 2.5.");
        if (!double.IsFinite(number))
            throw new FormatException($"'{cell}' in {where} is not a finite number; write one that is.");
        return number;
    }

    private static bool TryNumber(string cell, out double number) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private DataSet ToDataSet()
    {
        var columns = header.Select(Column.Parse).ToArray();
        return new DataSet(
            columns[..FeatureCount],
            columns[FeatureCount..],
            Matrix<double>.Build.Dense(known.Count, FeatureCount, (row, column) => known[row][column]),
            Matrix<double>.Build.Dense(known.Count, labels, (row, column) => known[row][FeatureCount + column]),
            Matrix<double>.Build.Dense(questions.Count, FeatureCount, (row, column) => questions[row][column]));
    }
}
