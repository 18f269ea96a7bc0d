using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Turns arrays of rows into matrices, or says which row does not fit.</summary>
internal static class ArrayRows
{
    public static Matrix<double> ToMatrix(double[][] rows, string name)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        if (rows.Length == 0 || rows[0] is null or { Length: 0 })
            throw new ArgumentException($"{name} has no values; give at least one row with at least one column.", name);
        for (var row = 1; row < rows.Length; row++)
            if (rows[row]?.Length != rows[0].Length)
                throw new ArgumentException(
                    $"Row {row + 1} of {name} has {Guard.Count(rows[row]?.Length ?? 0, "value")}, and row 1 has {rows[0].Length}; give every row the same number.", name);
        var matrix = Matrix<double>.Build.DenseOfRowArrays(rows);
        Guard.Finite(matrix, name);
        return matrix;
    }

    public static Matrix<double> ToQuestions(double[][]? questions, int columns, string name)
    {
        if (questions is null or { Length: 0 })
            return Matrix<double>.Build.Dense(0, columns);
        var matrix = ToMatrix(questions, name);
        Guard.Columns(matrix, columns, name, $"there {(columns == 1 ? "is 1 feature" : $"are {columns} features")}");
        return matrix;
    }

    public static Column[] ToColumns(string[]? names, string noun, int count, string argument)
    {
        names ??= [.. Enumerable.Range(1, count).Select(number => $"{noun} {number}")];
        if (names.Length != count)
            throw new ArgumentException(
                $"{argument} has {Guard.Count(names.Length, "name")} for {Guard.Count(count, "column")}; give one name for each column.", argument);
        var unnamed = Array.FindIndex(names, string.IsNullOrWhiteSpace);
        if (unnamed >= 0)
            throw new ArgumentException($"Name {unnamed + 1} of {argument} is empty; give every column a name.", argument);
        return [.. names.Select(Column.Parse)];
    }
}
