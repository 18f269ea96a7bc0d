using System.Globalization;
using System.Text.RegularExpressions;

namespace NeuralNotebooks;

/// <summary>The lowest and the highest number that a column can hold: points of an exam go from 0 to 100, whoever takes it.</summary>
/// <param name="From">The lowest, finite.</param>
/// <param name="To">The highest, finite and above <paramref name="From"/>.</param>
public sealed partial record ValueRange(double From, double To)
{
    private static readonly string[] OutOfAHundred = ["points", "%", "percent"];

    /// <summary>What the column says is possible, or else a guess from its numbers.</summary>
    internal static ValueRange Of(Column column, IList<double> numbers) => column.Range ?? Around(numbers, column.Unit);

    /// <summary>
    /// A guess from the numbers that are there. It begins at 0, or below if some are negative, and ends with 1, 2 or 5 and noughts;
    /// points and percentages end with 100.
    /// </summary>
    internal static ValueRange Around(IList<double> numbers, string unit)
    {
        var (least, most) = (Math.Min(0, numbers.Min()), Math.Max(0, numbers.Max()));
        var to = most <= 100 && least == 0 && OutOfAHundred.Contains(unit, StringComparer.OrdinalIgnoreCase) ? 100 : RoundUp(most);
        var from = 0 - RoundUp(-least);
        return new(from, to == from ? 1 : to);
    }

    /// <summary>Takes "0 to 20" off the end of a unit: "points 0 to 20".</summary>
    internal static (string Unit, ValueRange? Range) TakeOff(string unit)
    {
        if (AtEnd().Match(unit) is not { Success: true } match)
            return (unit, null);
        var (from, to) = (Number("from"), Number("to"));
        if (!double.IsFinite(from) || !double.IsFinite(to) || to <= from)
            throw new FormatException($"'{match.Value.Trim()}' is not a range; write the lowest possible number, 'to', and a higher one, such as 0 to 20.");
        return (unit[..match.Index].Trim(), new(from, to));

        double Number(string name) => double.Parse(match.Groups[name].Value, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>"0 to 100".</summary>
    public override string ToString() => FormattableString.Invariant($"{From} to {To}");

    // Divided by powers of ten and not multiplied by them, which would give 0.30000000000000004.
    private static double RoundUp(double number)
    {
        if (number <= 0)
            return 0;
        var exponent = (int)Math.Floor(Math.Log10(number)) - 1;
        for (; ; exponent++)
        {
            foreach (var digit in (ReadOnlySpan<double>)[1, 2, 5])
            {
                if ((exponent < 0 ? digit / Math.Pow(10, -exponent) : digit * Math.Pow(10, exponent)) is var round && round >= number)
                    return round;
            }
        }
    }

    [GeneratedRegex(@"(^|\s)(?<from>[-+]?\d+(\.\d+)?)\s+to\s+(?<to>[-+]?\d+(\.\d+)?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex AtEnd();
}
