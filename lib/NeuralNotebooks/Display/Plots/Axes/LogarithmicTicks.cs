namespace NeuralNotebooks;

/// <summary>Ticks of a logarithmic axis: powers of ten, and 2 and 5 between them where powers alone are too few.</summary>
internal static class LogarithmicTicks
{
    public const int MostPowers = 7;
    private const int FewestTicks = 3;
    private const double RoundingError = 1e-9;
    private static readonly double[] Between = [1, 2, 5];

    public static IReadOnlyList<AxisTick> Of(AxisRange range)
    {
        var values = Powers(range);
        if (values.Length < FewestTicks)
            values = Multiples(range);
        if (values.Length < FewestTicks)
            return AxisTicks.Linear(range);

        return [.. values.Select(value => new AxisTick(value, TickLabels.Logarithmic(value, values)))];
    }

    /// <summary>Grows a range to the next 1, 2 or 5 times a power of ten.</summary>
    public static AxisRange Nice(AxisRange range) => range with { From = Below(range.From), To = Above(range.To) };

    private static double[] Powers(AxisRange range)
    {
        var first = (int)Math.Ceiling(Math.Log10(range.From) - RoundingError);
        var last = (int)Math.Floor(Math.Log10(range.To) + RoundingError);
        var stride = Math.Max(1, (int)Math.Ceiling((last - first) / (double)MostPowers));
        return [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Where(power => (power - first) % stride == 0).Select(power => Math.Pow(10, power))];
    }

    private static double[] Multiples(AxisRange range)
    {
        var first = (int)Math.Floor(Math.Log10(range.From));
        var last = (int)Math.Floor(Math.Log10(range.To));
        return [.. Enumerable.Range(first, last - first + 1).SelectMany(power => Between.Select(multiple => multiple * Math.Pow(10, power))).Where(range.Contains)];
    }

    private static double Below(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value) + RoundingError));
        return power * Between.Last(multiple => multiple * power <= value * (1 + RoundingError));
    }

    private static double Above(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value) - RoundingError));
        return power * Between.Append(10).First(multiple => multiple * power >= value * (1 - RoundingError));
    }
}
