using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>What a check says of an answer: exact, close or not yet, and where and by how much it differs.</summary>
/// <remarks>Comparing never throws, whatever the answer is.</remarks>
public sealed class Verdict : INotebookDisplay
{
    private const double ExactTolerance = 1e-12;
    private const double CloseTolerance = 1e-3;

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
    /// <param name="answer">The reader's answer; null, another shape or numbers that are none make a "not yet".</param>
    /// <returns>
    /// Exact where no entry is off by more than 1e-12, close where none is off by more than 1e-3, both of the larger of 1
    /// and the expected entry; else not yet.
    /// </returns>
    public static Verdict Compare(Matrix<double> expected, Matrix<double>? answer)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (answer is null)
            return NotYet("There is no answer yet.");
        if ((answer.RowCount, answer.ColumnCount) != (expected.RowCount, expected.ColumnCount))
            return NotYet(Invariant($"The answer has the shape {answer.RowCount}×{answer.ColumnCount}, expected is {expected.RowCount}×{expected.ColumnCount}."));
        if (answer.Exists(value => !double.IsFinite(value)))
            return NotYet("The answer holds a value that is no number (NaN or infinity).");

        return Judge(expected, answer);
    }

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

    private static Verdict Judge(Matrix<double> expected, Matrix<double> answer)
    {
        var (row, column, largest) = LargestOf((answer - expected).PointwiseAbs());
        var worst = LargestOf((answer - expected).PointwiseAbs().PointwiseDivide(expected.PointwiseAbs().PointwiseMaximum(1))).Value;
        var place = expected.RowCount * expected.ColumnCount == 1 ? "It" : Invariant($"Row {row + 1}, column {column + 1}");

        if (worst <= ExactTolerance)
            return new(Grade.Exact, "Every number agrees; what differs is below 1e-12.", largest);
        if (worst <= CloseTolerance)
            return new(Grade.Close, Invariant($"The way is right. {place} is off by {largest:G3}: was something rounded?"), largest);
        return new(Grade.NotYet, Invariant($"{place} is off by {largest:G3}{(place == "It" ? "." : ", more than any other.")}"), largest);
    }

    private static (int Row, int Column, double Value) LargestOf(Matrix<double> differences) =>
        differences.EnumerateIndexed().DefaultIfEmpty().MaxBy(entry => entry.Item3);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Title => Grade switch { Grade.Exact => "Exact", Grade.Close => "Close", _ => "Not yet" };

    private string Sign => Grade switch { Grade.Exact => "✔", Grade.Close => "≈", _ => "…" };

    // Okabe and Ito's bluish green, orange and blue; the sign and the word say the same without colour.
    private string Colour => Grade switch { Grade.Exact => "#009E73", Grade.Close => "#E69F00", _ => "#0072B2" };
}
