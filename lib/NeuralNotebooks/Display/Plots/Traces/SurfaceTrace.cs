using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A number for every point of a grid, shown by colour.</summary>
public abstract class SurfaceTrace : PlotTrace
{
    /// <summary>A surface is drawn with at most this many grid lines in each direction.</summary>
    public const int MostLines = 50;

    private protected SurfaceTrace(IEnumerable<double> x, IEnumerable<double> y, Matrix<double> z, string name)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(z);
        var allX = TraceData.Finite(x, Title, nameof(x));
        var allY = TraceData.Finite(y, Title, nameof(y));
        TraceData.RequireIncreasing(allX, Title, nameof(x));
        TraceData.RequireIncreasing(allY, Title, nameof(y));
        if (z.RowCount != allY.Length || z.ColumnCount != allX.Length)
            throw new ArgumentException($"{Title}: z is {z.RowCount}×{z.ColumnCount} and must be {allY.Length}×{allX.Length}, a row for each y and a column for each x.", nameof(z));
        _ = TraceData.Finite(z.ToRowMajorArray(), Title, nameof(z));

        var columns = EvenChoice.Of(allX.Length, MostLines);
        var rows = EvenChoice.Of(allY.Length, MostLines);
        X = [.. columns.Select(column => allX[column])];
        Y = [.. rows.Select(row => allY[row])];
        Z = Matrix<double>.Build.Dense(rows.Count, columns.Count, (row, column) => z[rows[row], columns[column]]);
        FullShape = (allY.Length, allX.Length);
    }

    /// <summary>The columns of the grid along the x axis, increasing, at most 50.</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>The rows of the grid along the y axis, increasing, at most 50.</summary>
    public IReadOnlyList<double> Y { get; }

    /// <summary>The number at each point of the grid: a row for each y, a column for each x.</summary>
    public Matrix<double> Z { get; }

    internal (int Rows, int Columns) FullShape { get; }

    internal override bool IsEmpty => X.Count == 0 || Y.Count == 0;

    internal override IReadOnlyList<double> HorizontalValues => X;

    internal override IReadOnlyList<double> VerticalValues => Y;
}
