using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>What a check says of an answer: exact, close or not yet, and where and by how much it differs.</summary>
/// <remarks>Comparing never throws, whatever the answer is.</remarks>
public sealed class Verdict : INotebookDisplay
{
    /// <summary>What two right ways to compute a number may differ by, beside its size.</summary>
    internal const double ByRounding = 1e-12;

    /// <summary>What a measured number may differ by: a central difference with a step that is neither too long nor lost in rounding.</summary>
    internal const double ByMeasuring = 1e-6;

    private const double ByFewDigits = 1e-3;

    private Verdict(Grade grade, string message, double? largestDifference)
    {
        Grade = grade;
        Message = message;
        LargestDifference = largestDifference;
    }

    /// <summary>How near the answer is.</summary>
    public Grade Grade { get; }

    /// <summary>One or two sentences for the reader.</summary>
    public string Message { get; }

    /// <summary>The largest absolute difference between two entries; null where the answer cannot be compared.</summary>
    public double? LargestDifference { get; }

    /// <summary>Compares one number. See <see cref="Compare(Matrix{double}, Matrix{double}?)"/>.</summary>
    public static Verdict Compare(double expected, double answer) =>
        Compare(Matrix<double>.Build.Dense(1, 1, expected), Matrix<double>.Build.Dense(1, 1, answer));

    /// <summary>Compares the entries of two matrices of the same shape.</summary>
    /// <param name="expected">The right answer.</param>
    /// <param name="answer">The reader's answer; null, another shape, NaN and infinity make a "not yet".</param>
    /// <returns>
    /// Exact where no entry is off by more than 1e-12 of the largest number that is expected in its column (of all columns,
    /// where that is 0; of 1, where all are 0), close where none is off by more than 1e-3 of the largest of its column; otherwise
    /// not yet. An expected number that is not one, NaN or infinity, agrees with nothing.
    /// </returns>
    public static Verdict Compare(Matrix<double> expected, Matrix<double>? answer) => Compare(expected, answer, ByRounding);

    /// <summary>Compares one number with tolerances of its own.</summary>
    internal static Verdict Compare(double expected, double answer, double exact, double close = ByFewDigits, double size = 0) =>
        Compare(Matrix<double>.Build.Dense(1, 1, expected), Matrix<double>.Build.Dense(1, 1, answer), exact, close, size);

    /// <summary>Compares whole numbers, of which one more or less is never close.</summary>
    internal static Verdict CompareCounts(Matrix<double> expected, Matrix<double> answer) => Compare(expected, answer, ByRounding, close: 0);

    /// <summary>Compares with tolerances of its own.</summary>
    /// <param name="expected">The right answer.</param>
    /// <param name="answer">The reader's answer.</param>
    /// <param name="exact">The share by which exact entries may differ.</param>
    /// <param name="close">The share by which close entries may differ.</param>
    /// <param name="size">How large the numbers were from which the expected ones come: what is nearly 0 beside them is rounding.</param>
    internal static Verdict Compare(Matrix<double> expected, Matrix<double>? answer, double exact, double close = ByFewDigits, double size = 0)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (answer is null)
            return NotYet("There is no answer yet.");
        if ((answer.RowCount, answer.ColumnCount) != (expected.RowCount, expected.ColumnCount))
            return NotYet(Invariant($"The answer has the shape {answer.RowCount}×{answer.ColumnCount}; it should be {expected.RowCount}×{expected.ColumnCount}."));
        if (answer.Exists(value => !double.IsFinite(value)))
            return NotYet("The answer holds a value that is not a number (NaN or infinity).");
        if (expected.Exists(value => !double.IsFinite(value)))
            return NotYet("What is expected here is not a number (NaN or infinity), so nothing can agree with it. Look at the cells above.");

        return Judge(expected, answer, exact, close, size);
    }

    /// <summary>This verdict, or "not yet" for an answer that is called close and is nearer to a known mistake.</summary>
    internal Verdict UnlessNearer(double answer, double mistake, string message) =>
        Grade == Grade.Close && Math.Abs(answer - mistake) < LargestDifference ? NotYet(message) : this;

    /// <summary>A "not yet" for an answer that cannot be compared.</summary>
    /// <param name="message">Why, in a sentence.</param>
    public static Verdict NotYet(string message) => new(Grade.NotYet, message, null);

    /// <summary>An "exact" for a goal that many answers reach, so that there is no difference to state.</summary>
    /// <param name="message">What was reached, in a sentence.</param>
    public static Verdict Reached(string message) => new(Grade.Exact, message, null);

    /// <inheritdoc/>
    public string ToHtml() => Remark.Html(Colour, Sign, Title, Message);

    /// <inheritdoc/>
    public string ToText() => $"{Title}. {Message}";

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static Verdict Judge(Matrix<double> expected, Matrix<double> answer, double exact, double close, double size)
    {
        var differences = (answer - expected).PointwiseAbs();
        var (row, column, largest) = differences.EnumerateIndexed().DefaultIfEmpty().MaxBy(entry => entry.Item3);
        var place = expected.RowCount * expected.ColumnCount == 1 ? "It" : Invariant($"Row {row + 1}, column {column + 1}");

        // A column is one quantity, such as hours or points, so its largest entry tells what is much and what is little.
        var scales = expected.EnumerateColumns().Select(values => values.AbsoluteMaximum()).ToArray();
        var whole = scales.DefaultIfEmpty().Max() is > 0 and var found ? found : 1;
        bool Within(Func<double, double> tolerance) =>
            differences.EnumerateColumns().Zip(scales).All(pair => pair.First.AbsoluteMaximum() <= tolerance(pair.Second));

        if (Within(scale => exact * Math.Max(scale > 0 ? scale : whole, size)))
            return new(Grade.Exact, Invariant($"Every number agrees to {-Math.Log10(exact):0} digits."), largest);
        if (Within(scale => close * scale))
            return new(Grade.Close, Invariant($"The method is right. {place} is off by {largest:G3}: was something rounded?"), largest);
        return new(Grade.NotYet, Invariant($"{place} is off by {largest:G3}{(place == "It" ? "." : ", and no other entry by more.")}"), largest);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Title => Grade switch { Grade.Exact => "Exact", Grade.Close => "Close", _ => "Not yet" };

    private string Sign => Grade switch { Grade.Exact => "✔", Grade.Close => "≈", _ => "…" };

    // Okabe and Ito's bluish green, orange and blue; the sign and the word say the same without colour.
    private string Colour => Grade switch { Grade.Exact => "#009E73", Grade.Close => "#E69F00", _ => "#0072B2" };
}
