using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>The numbers of a matrix as text, with dots in place of what would not fit.</summary>
internal static class MatrixCells
{
    private const int LargestShown = 8;
    private const int ShownBeforeDots = 6;
    private const int Dots = -1;
    private const double LargestExactWhole = 1e9;

    public static string[,] Of(Matrix<double> matrix, int decimals)
    {
        var rows = Shown(matrix.RowCount);
        var columns = Shown(matrix.ColumnCount);
        var cells = new string[rows.Length, columns.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                cells[r, c] = (rows[r], columns[c]) switch
                {
                    (Dots, Dots) => "⋱",
                    (Dots, _) => "⋮",
                    (_, Dots) => "…",
                    var (row, column) => NumberText.Fixed(matrix[row, column], decimals),
                };
            }
        }

        return cells;
    }

    public static bool IsWhole(Matrix<double> matrix) =>
        matrix.Enumerate().All(value => Math.Abs(value) < LargestExactWhole && value == Math.Truncate(value));

    private static int[] Shown(int count) =>
        count <= LargestShown
            ? [.. Enumerable.Range(0, count)]
            : [.. Enumerable.Range(0, ShownBeforeDots), Dots, count - 1];
}
