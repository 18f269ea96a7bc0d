using System.Globalization;

namespace NeuralNotebooks;

/// <summary>Writes numbers the same way in every culture.</summary>
internal static class NumberText
{
    public const int SignificantDigits = 6;

    /// <summary>Rounds to some significant digits, which is also how numbers reach plotly.js.</summary>
    public static double Round(double value, int digits = SignificantDigits) =>
        double.IsFinite(value)
            ? double.Parse(value.ToString("E" + (digits - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0.0
            : value;

    /// <summary>How many significant digits keep numbers apart that lie close together: 6, and more where all share the first ones.</summary>
    /// <remarks>A difference that is only rounding is not worth a digit.</remarks>
    public static int DigitsToTellApart(IReadOnlyList<double> values)
    {
        const double roundingError = 1e-12;
        const int most = 15;
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length < 2)
            return SignificantDigits;

        double largest = finite.Max(Math.Abs), range = finite.Max() - finite.Min();
        return double.IsFinite(range) && range > roundingError * largest
            ? Math.Clamp(SignificantDigits + (int)Math.Floor(Math.Log10(largest / range)), SignificantDigits, most)
            : SignificantDigits;
    }

    /// <summary>Writes 6 significant digits: <c>0.0867432</c>, <c>1000</c>, <c>1.5e-8</c>.</summary>
    public static string Significant(double value, int digits = SignificantDigits)
    {
        if (!double.IsFinite(value))
            return NotFinite(value);

        var rounded = Round(value, digits);
        if (rounded == 0)
            return "0";

        var text = rounded.ToString(CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        return exponentAt < 0
            ? text
            : text[..exponentAt] + "e" + int.Parse(text[(exponentAt + 1)..], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The same with commas between thousands: <c>1,000</c>.</summary>
    public static string Grouped(double value, int digits = SignificantDigits)
    {
        var text = Significant(value, digits);
        if (Math.Abs(value) < 999.5 || text.Contains('e', StringComparison.Ordinal) || !double.IsFinite(value))
            return text;

        return Round(value, digits).ToString("#,##0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes a fixed number of decimals. What rounds to zero has no sign.</summary>
    public static string Fixed(double value, int decimals)
    {
        const double widest = 1e9;
        if (!double.IsFinite(value))
            return NotFinite(value);
        if (Math.Abs(value) >= widest)
            return Significant(value);

        var text = value.ToString("F" + decimals, CultureInfo.InvariantCulture);
        return text.StartsWith('-') && text.AsSpan(1).IndexOfAnyExcept('0', '.') < 0 ? text[1..] : text;
    }

    /// <summary>Writes a place in a drawing, at most two decimals.</summary>
    public static string Coordinate(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Gives a written number the real minus sign, for HTML and drawings. Plain text keeps the hyphen.</summary>
    public static string WithMinusSign(string number) => number.Replace('-', '−');

    private static string NotFinite(double value) =>
        double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
}
