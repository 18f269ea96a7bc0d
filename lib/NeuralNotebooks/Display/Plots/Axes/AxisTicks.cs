namespace NeuralNotebooks;

/// <summary>Chooses the numbers at which an axis is marked: steps of 1, 2 or 5, and powers of ten on a logarithmic axis.</summary>
internal static class AxisTicks
{
    private const int Wanted = 5;
    private const double RoundingError = 1e-9;
    private static readonly double[] NiceSteps = [1, 2, 5, 10];

    public static IReadOnlyList<AxisTick> Of(AxisRange range, int wanted = Wanted) =>
        range.Logarithmic ? LogarithmicTicks.Of(range) : Linear(range, wanted);

    /// <summary>Grows a range to the ticks around it.</summary>
    public static AxisRange Nice(AxisRange range)
    {
        if (range.Logarithmic)
            return LogarithmicTicks.Nice(range);

        var step = Step(range, Wanted);
        return range with
        {
            From = Math.Floor((range.From / step) + RoundingError) * step,
            To = Math.Ceiling((range.To / step) - RoundingError) * step,
        };
    }

    public static IReadOnlyList<AxisTick> Linear(AxisRange range, int wanted = Wanted)
    {
        var step = Step(range, wanted);
        var first = Math.Ceiling((range.From / step) - RoundingError);
        var last = Math.Floor((range.To / step) + RoundingError);
        var count = (int)Math.Clamp(last - first + 1, 0, 2 * wanted + 1);
        return [.. Enumerable.Range(0, count).Select(i => (first + i) * step).Select(value => new AxisTick(value, TickLabels.Linear(value, step)))];
    }

    private static double Step(AxisRange range, int wanted)
    {
        var rough = (range.To - range.From) / wanted;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));

        // The nearest nice step by ratio, so that 5 wanted ticks become 4 to 7.
        return power * NiceSteps.MinBy(nice => Math.Abs(Math.Log(nice * power / rough)));
    }
}
