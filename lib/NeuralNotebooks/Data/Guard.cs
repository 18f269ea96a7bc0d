using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Refusals that several types share. Rows and columns are counted from 1 in messages, as people count them.</summary>
internal static class Guard
{
    /// <summary>Refuses a matrix that holds NaN or infinity, and names the first such entry.</summary>
    public static void Finite(Matrix<double> matrix, string name)
    {
        ArgumentNullException.ThrowIfNull(matrix, name);
        for (var row = 0; row < matrix.RowCount; row++)
            for (var column = 0; column < matrix.ColumnCount; column++)
                if (!double.IsFinite(matrix[row, column]))
                    throw new ArgumentException(FormattableString.Invariant(
                        $"Row {row + 1}, column {column + 1} of {name} is {matrix[row, column]}; give a finite number."), name);
    }

    /// <summary>Refuses a matrix whose column count is not the expected one.</summary>
    public static void Columns(Matrix<double> matrix, int expected, string name, string because)
    {
        ArgumentNullException.ThrowIfNull(matrix, name);
        if (matrix.ColumnCount != expected)
            throw new ArgumentException(
                $"{name} is {Shape(matrix)}, but {because}; give a matrix with {Count(expected, "column")}.", name);
    }

    /// <summary>Refuses another number of names than there are columns.</summary>
    public static void NameEach(Matrix<double> matrix, int names, string name, string of = "") =>
        Columns(matrix, names, name, $"there {(names == 1 ? "is" : "are")} {Count(names, "name")}{of}");

    /// <summary>Refuses two matrices of different shapes and names both shapes.</summary>
    public static void SameShape(Matrix<double> first, Matrix<double> second, string firstName, string secondName)
    {
        ArgumentNullException.ThrowIfNull(first, firstName);
        ArgumentNullException.ThrowIfNull(second, secondName);
        if (first.RowCount != second.RowCount || first.ColumnCount != second.ColumnCount)
            throw new ArgumentException(
                $"{firstName} is {Shape(first)} and {secondName} is {Shape(second)}; give both the same shape.", secondName);
    }

    /// <summary>Refuses a matrix without rows.</summary>
    public static void AnyRows(Matrix<double> matrix, string name)
    {
        ArgumentNullException.ThrowIfNull(matrix, name);
        if (matrix.RowCount == 0)
            throw new ArgumentException($"{name} has no rows; give at least one.", name);
    }

    /// <summary>A shape as text, such as "3×2".</summary>
    public static string Shape(Matrix<double> matrix) => $"{matrix.RowCount}×{matrix.ColumnCount}";

    /// <summary>A number with its noun, such as "1 column" or "1,000 columns".</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{NumberText.Grouped(count)} {noun}s";
}
