namespace NeuralNotebooks;

/// <summary>Numbers and counts as they are said.</summary>
internal static class Words
{
    private const int SpokenDigits = 3;

    /// <summary>Whole numbers in full, others with three significant digits, and with more before what falls short of 1 is called 1.</summary>
    public static string Number(double value)
    {
        if (value == Math.Truncate(value))
            return NumberText.Grouped(value);

        // An activation comes near to 1 and never reaches it: the words must not say that it does.
        var digits = SpokenDigits;
        while (digits < NumberText.SignificantDigits && Math.Abs(value) < 1 && Math.Abs(NumberText.Round(value, digits)) == 1)
            digits++;
        return NumberText.Grouped(value, digits);
    }

    public static string Count(int count, string singular, string? plural = null) =>
        count == 1 ? $"1 {singular}" : $"{NumberText.Grouped(count)} {plural ?? singular + "s"}";

    /// <summary>What an axis measures, or its letter.</summary>
    public static string NameOf(PlotAxis axis, string letter) => axis.Title.Length > 0 ? axis.Title : letter;

    /// <summary>A place: <c>(2, 0.5)</c>.</summary>
    public static string Point(double x, double y) => $"({Number(x)}, {Number(y)})";
}
