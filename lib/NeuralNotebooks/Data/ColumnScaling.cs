using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>
/// Divides every column of a table by a number of its own, so that columns of different units become comparable, and
/// multiplies back. Fit it on the training rows, then use it for any rows.
/// </summary>
public sealed class ColumnScaling : INotebookDisplay
{
    private readonly Vector<double> lowest;
    private readonly Vector<double> divisors;
    private readonly IReadOnlyList<Column>? columns;

    private ColumnScaling(Vector<double> divisors, IReadOnlyList<Column>? columns = null, Vector<double>? lowest = null)
    {
        this.lowest = lowest ?? Vector<double>.Build.Dense(divisors.Count);
        this.divisors = divisors;
        this.columns = columns;
    }

    /// <summary>A copy of the divisors, one a column.</summary>
    public Vector<double> Divisors => divisors.Clone();

    /// <summary>Scaling by each column's largest absolute value, which for hours and scores is simply its maximum.</summary>
    /// <param name="trainingRows">rows×columns, at least one row.</param>
    /// <param name="atLeast">No divisor is smaller than this: 100 for scores whose highest possible value is 100.</param>
    /// <param name="columns">Names and units, as in <see cref="DataSet.FeatureColumns"/>, for messages and the display; null for numbers from 1.</param>
    /// <exception cref="ArgumentException">
    /// No rows, NaN or infinity, a column of zeros, which no division can scale, or one of numbers below 1e-100 or above 1e100.
    /// </exception>
    public static ColumnScaling FitMaximum(Matrix<double> trainingRows, double atLeast = 0, IReadOnlyList<Column>? columns = null)
    {
        Guard.Finite(trainingRows, nameof(trainingRows));
        Guard.AnyRows(trainingRows, nameof(trainingRows));
        if (!double.IsFinite(atLeast) || atLeast < 0)
            throw new ArgumentException(FormattableString.Invariant($"atLeast is {atLeast}; give a finite number, 0 or more."), nameof(atLeast));

        if (columns is not null)
            Guard.NameEach(trainingRows, columns.Count, nameof(trainingRows));

        var maxima = Vector<double>.Build.Dense(trainingRows.ColumnCount, column =>
        {
            var largest = trainingRows.Column(column).AbsoluteMaximum();
            var name = columns is null ? $"column {column + 1} of {nameof(trainingRows)}" : $"column '{columns[column]}'";
            if (Magnitude.Problem(largest, name) is { } problem)
                throw new ArgumentException(problem, nameof(trainingRows));
            if (largest == 0 && atLeast == 0)
                throw new ArgumentException(
                    $"C{name[1..]} is all zeros and cannot be scaled; remove the column or give atLeast a number above 0.", nameof(trainingRows));
            return Math.Max(atLeast, largest);
        });
        return new ColumnScaling(maxima, columns);
    }

    /// <summary>Scaling of the features of a data set by each one's largest absolute value.</summary>
    /// <param name="data">The data; the rows with known labels count.</param>
    /// <exception cref="ArgumentException">No data or rows, or a feature that cannot be scaled.</exception>
    public static ColumnScaling FitMaximum(DataSet data) => FitMaximum(data.Known().Features, columns: data.FeatureColumns);

    /// <summary>Scaling of the labels of a data set from what is possible. See <see cref="FitRange(Matrix{double}, IReadOnlyList{Column})"/>.</summary>
    /// <param name="data">The data; the rows with known labels count.</param>
    /// <exception cref="ArgumentException">No data or rows, or a label that cannot be scaled.</exception>
    public static ColumnScaling FitRange(DataSet data) => FitRange(data.Known().Labels, data.LabelColumns);

    /// <summary>
    /// Scaling from what is possible to the range from 0 to 1: for labels, since a new one may lie above all that are known.
    /// </summary>
    /// <param name="trainingRows">rows×columns, at least one row.</param>
    /// <param name="columns">
    /// One for each column, as in <see cref="DataSet.LabelColumns"/>. A column with a <see cref="Column.Range"/> is scaled from that; for
    /// another it is guessed: from 0, or below if some numbers are negative, to 1, 2 or 5 and noughts, and to 100 for points and percentages.
    /// </param>
    /// <exception cref="ArgumentException">
    /// No rows, NaN or infinity, another number of columns, a number outside the range of its column, or one above 1e100.
    /// </exception>
    public static ColumnScaling FitRange(Matrix<double> trainingRows, IReadOnlyList<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Guard.Finite(trainingRows, nameof(trainingRows));
        Guard.AnyRows(trainingRows, nameof(trainingRows));
        Guard.NameEach(trainingRows, columns.Count, nameof(trainingRows));
        if (Magnitude.Problem(columns, trainingRows) is { } problem)
            throw new ArgumentException(problem, nameof(trainingRows));

        var ranges = columns.Select((column, index) => RangeOf(trainingRows.Column(index), column)).ToArray();
        return new ColumnScaling(
            Vector<double>.Build.Dense(ranges.Length, column => ranges[column].To - ranges[column].From),
            columns,
            Vector<double>.Build.Dense(ranges.Length, column => ranges[column].From));
    }

    /// <summary>Scaling by the given divisors.</summary>
    /// <param name="divisors">One for each column, finite and above 0.</param>
    /// <exception cref="ArgumentException">No divisor, or one that is not a finite number above 0.</exception>
    public static ColumnScaling By(params double[] divisors)
    {
        ArgumentNullException.ThrowIfNull(divisors);
        if (divisors.Length == 0)
            throw new ArgumentException("There is no divisor; give one for each column.", nameof(divisors));
        for (var column = 0; column < divisors.Length; column++)
            if (!double.IsFinite(divisors[column]) || divisors[column] <= 0)
                throw new ArgumentException(FormattableString.Invariant(
                    $"The divisor of column {column + 1} is {divisors[column]}; give a finite number above 0."), nameof(divisors));
        return new ColumnScaling(Vector<double>.Build.DenseOfArray(divisors));
    }

    /// <summary>Takes what each column begins with, which mostly is 0, from its numbers, and divides them by its divisor.</summary>
    /// <param name="rows">Any number of rows, also none, with one column for each divisor.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">Another number of columns, NaN or infinity.</exception>
    public Matrix<double> Scale(Matrix<double> rows)
    {
        Require(rows);
        return Matrix<double>.Build.Dense(rows.RowCount, rows.ColumnCount, (row, column) => (rows[row, column] - lowest[column]) / divisors[column]);
    }

    /// <summary>Multiplies each column by its divisor and adds what it begins with: what <see cref="Scale"/> did, taken back up to rounding.</summary>
    /// <param name="rows">Any number of rows, also none, with one column for each divisor.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">Another number of columns, NaN or infinity.</exception>
    public Matrix<double> Unscale(Matrix<double> rows)
    {
        Require(rows);
        return Matrix<double>.Build.Dense(rows.RowCount, rows.ColumnCount, (row, column) => (rows[row, column] * divisors[column]) + lowest[column]);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table.ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table.ToText();

    private NumberTable Table
    {
        get
        {
            const int mostRows = 12;
            var startsAtZero = lowest.ForAll(start => start == 0);
            var table = startsAtZero ? new NumberTable("column", "divided by") : new NumberTable("column", "less", "divided by");
            foreach (var column in Shown.Indices(divisors.Count, mostRows))
            {
                object[] cells = column == Shown.Dots ? ["…", "…", "…"] : [columns?[column].ToString() ?? (object)(column + 1), lowest[column], divisors[column]];
                table = table.Row(startsAtZero ? [cells[0], cells[2]] : cells);
            }

            return table;
        }
    }

    private static ValueRange RangeOf(Vector<double> numbers, Column column)
    {
        var range = ValueRange.Of(column, numbers);
        for (var row = 0; row < numbers.Count; row++)
            if (numbers[row] < range.From || numbers[row] > range.To)
                throw new ArgumentException(FormattableString.Invariant(
                    $"The {column.Name} of row {row + 1} is {numbers[row]}, but the header says {range}; correct the number, or write a wider range in the header."), nameof(numbers));
        return range;
    }

    private void Require(Matrix<double> rows)
    {
        Guard.Columns(rows, divisors.Count, nameof(rows), $"the scaling has {Guard.Count(divisors.Count, "divisor")}");
        Guard.Finite(rows, nameof(rows));
    }
}
