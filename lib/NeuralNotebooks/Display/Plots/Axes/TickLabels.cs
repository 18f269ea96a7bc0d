using System.Globalization;

namespace NeuralNotebooks;

/// <summary>Writes the numbers along an axis, with just the decimals that tell them apart.</summary>
internal static class TickLabels
{
    private const double SmallestPlain = 1e-4;
    private const double LargestPlain = 1e6;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Linear(double value, double step)
    {
        if (Math.Abs(value) < step / 2)
            return "0";
        if (step < SmallestPlain || Math.Abs(value) >= LargestPlain * 10)
            return Scientific(value, step);

        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        return NumberText.WithMinusSign(value.ToString("#,##0." + new string('0', decimals), CultureInfo.InvariantCulture));
    }

    /// <summary>Powers of ten as plain numbers, or all as <c>10⁻⁸</c> if one of them would be long.</summary>
    public static string Logarithmic(double value, IReadOnlyList<double> all)
    {
        if (all[0] >= SmallestPlain * 0.999 && all[^1] < LargestPlain)
            return NumberText.Grouped(value);

        var power = (int)Math.Floor(Math.Log10(value) + 1e-9);
        var multiple = Math.Round(value / Math.Pow(10, power));
        return (multiple == 1 ? "" : NumberText.Significant(multiple) + "·") + "10" + Superscript(power);
    }

    private static string Scientific(double value, double step)
    {
        var power = (int)Math.Floor(Math.Log10(Math.Abs(value)) + 1e-9);
        var digits = Math.Clamp(power - (int)Math.Floor(Math.Log10(step) + 1e-9) + 1, 1, 15);
        var multiple = NumberText.Significant(value / Math.Pow(10, power), digits);
        return NumberText.WithMinusSign(multiple) + "·10" + Superscript(power);
    }

    private static string Superscript(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => digit == '-' ? '⁻' : Superscripts[digit - '0']));
}
