namespace NeuralNotebooks;

/// <summary>Says where a line goes: <c>loss falls from 0.0867 to 0.0002 over 1,000 epochs.</c></summary>
internal static class LineWords
{
    /// <summary>A turn smaller than this part of the whole range is not worth a word.</summary>
    private const double Notable = 0.02;
    private const double RelativeRoundingError = 1e-12;
    private static readonly string[] Counted = ["epoch", "step", "iteration", "batch", "update", "round"];

    public static string Of(LineTrace line, string name, PlotAxis axis)
    {
        var (x, y) = (line.AllX, line.AllY);
        if (x.Count == 1)
            return $"{name} is {Words.Number(y[0])} at {Words.NameOf(axis, "x")} {Words.Number(x[0])}.";
        if (LoopWords.IsLoop(x, y))
            return $"{name} {LoopWords.Of(x, y)}.";
        return $"{name} {Course(x, y)}{Extent(x[0], x[^1], axis)}.";
    }

    private static string Course(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var lowest = IndexOf(y, y.Min());
        var highest = IndexOf(y, y.Max());
        var (first, last) = (y[0], y[^1]);
        var range = y[highest] - y[lowest];
        if (range <= RelativeRoundingError * Math.Max(Math.Abs(y[highest]), Math.Abs(y[lowest])))
            return $"stays at {Words.Number(first)}";

        var dips = Math.Min(first, last) - y[lowest] > Notable * range;
        var peaks = y[highest] - Math.Max(first, last) > Notable * range;
        return (dips, peaks) switch
        {
            (true, false) => $"falls from {Words.Number(first)} to {At(x, y, lowest)}, then rises to {Words.Number(last)}",
            (false, true) => $"rises from {Words.Number(first)} to {At(x, y, highest)}, then falls to {Words.Number(last)}",
            (true, true) => $"goes from {Words.Number(first)} to {Words.Number(last)}, between {At(x, y, lowest)} and {At(x, y, highest)}",
            _ => $"{(last < first ? "falls" : "rises")} from {Words.Number(first)} to {Words.Number(last)}",
        };
    }

    private static string At(IReadOnlyList<double> x, IReadOnlyList<double> y, int index) =>
        $"{Words.Number(y[index])} (at {Words.Number(x[index])})";

    private static string Extent(double from, double to, PlotAxis axis)
    {
        var singular = axis.Title.EndsWith('s') ? axis.Title[..^1] : axis.Title;
        var plural = singular == "batch" ? "batches" : singular + "s";
        return Counted.Contains(singular, StringComparer.OrdinalIgnoreCase) && to > from
            ? $" over {Words.Number(to - from)} {(to - from == 1 ? singular : plural)}"
            : $" as {Words.NameOf(axis, "x")} goes from {Words.Number(from)} to {Words.Number(to)}";
    }

    private static int IndexOf(IReadOnlyList<double> values, double value) =>
        Enumerable.Range(0, values.Count).First(i => values[i] == value);
}
