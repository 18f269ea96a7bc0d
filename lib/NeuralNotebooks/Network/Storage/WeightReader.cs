using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Reads the lines of a weight file one after the other; every refusal names file and line.</summary>
internal sealed class WeightReader(string path, string[] lines)
{
    private int next;

    public Matrix<double>[] Read()
    {
        if (!SkipBlankLines() || lines[next].Trim() != WeightFile.Heading)
            throw Broken($"the file should begin with '{WeightFile.Heading}'");
        next++;

        var weights = new List<Matrix<double>>();
        while (SkipBlankLines())
            weights.Add(ReadMatrix(weights.Count, weights.Count == 0 ? null : weights[^1].ColumnCount));
        return weights.Count > 0 ? [.. weights] : throw Broken("W1 is missing");
    }

    private Matrix<double> ReadMatrix(int layer, int? rowsToChain)
    {
        var name = Symbols.Weights(layer);
        var (rows, columns) = ReadShape(name);
        if (rowsToChain is not null && rows != rowsToChain)
            throw Broken($"{name} has {Guard.Count(rows, "row")} and must have {rowsToChain}, the columns of the matrix before it");
        next++;

        // Rows are read before anything of the announced size is made: a wrong shape costs no memory.
        var values = new List<double[]>();
        for (; values.Count < rows; next++)
            values.Add(ReadRow(name, values.Count + 1, rows, columns));
        return Matrix<double>.Build.DenseOfRowArrays(values);
    }

    private (int Rows, int Columns) ReadShape(string name)
    {
        if (lines[next].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var word, var shape] && word == name
            && shape.Split('x') is [var rowText, var columnText]
            && TryCount(rowText, out var rows) && TryCount(columnText, out var columns))
            return (rows, columns);
        throw Broken($"a line such as '{name} 2x3' should be here, not '{Short(lines[next])}'");
    }

    private double[] ReadRow(string name, int row, int rows, int columns)
    {
        if (next >= lines.Length)
            throw Broken($"the file ends before row {row} of {rows} of {name}");
        var words = lines[next].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != columns)
            throw Broken($"row {row} of {name} has {Guard.Count(words.Length, "number")} and must have {columns}");
        return [.. words.Select((word, column) => ReadNumber(word, name, row, column + 1))];
    }

    private double ReadNumber(string word, string name, int row, int column) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Broken($"'{Short(word)}' in row {row}, column {column} of {name} is not a finite number");

    private bool SkipBlankLines()
    {
        while (next < lines.Length && string.IsNullOrWhiteSpace(lines[next]))
            next++;
        return next < lines.Length;
    }

    private FormatException Broken(string what) =>
        new($"{Path.GetFileName(path)}, line {next + 1}: {what}. Save the weights again.");

    private static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
