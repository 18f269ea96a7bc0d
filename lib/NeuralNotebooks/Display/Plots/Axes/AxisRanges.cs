namespace NeuralNotebooks;

/// <summary>Finds the range of an axis: as given, else as the data needs it.</summary>
internal static class AxisRanges
{
    private const double RelativeRoundingError = 1e-12;

    /// <param name="axis">What the reader asked for.</param>
    /// <param name="values">All numbers along the axis.</param>
    /// <param name="toNiceNumbers">Whether the range grows to the next tick.</param>
    public static AxisRange Find(PlotAxis axis, IEnumerable<double> values, bool toNiceNumbers)
    {
        var data = Extent([.. values], axis);
        var wide = Widened(data.From, data.To, axis.Logarithmic);
        var nice = toNiceNumbers ? AxisTicks.Nice(wide) : wide;
        return new AxisRange(axis.From ?? nice.From, axis.To ?? nice.To, axis.Logarithmic) is { } range && range.From < range.To
            ? range
            : Widened(axis.From ?? axis.To ?? 0, axis.From ?? axis.To ?? 0, axis.Logarithmic);
    }

    private static (double From, double To) Extent(double[] values, PlotAxis axis)
    {
        var inside = values.Where(value => !(value < axis.From) && !(value > axis.To)).ToArray();
        if (inside.Length > 0)
            return (axis.From ?? inside.Min(), axis.To ?? inside.Max());

        var missing = axis.Logarithmic ? 1.0 : 0.0;
        return (axis.From ?? axis.To ?? missing, axis.To ?? axis.From ?? missing + 1);
    }

    /// <summary>Gives data that does not vary a range to lie in the middle of.</summary>
    private static AxisRange Widened(double from, double to, bool logarithmic)
    {
        const double tiniest = 1e-300;
        var largest = Math.Max(Math.Abs(from), Math.Abs(to));
        if (to - from > Math.Max(largest * RelativeRoundingError, tiniest))
            return new AxisRange(from, to, logarithmic);
        if (logarithmic)
            return new AxisRange(from / 10, to * 10, true);

        var half = largest > tiniest ? largest / 2 : 1;
        return new AxisRange(from - half, to + half, false);
    }
}
