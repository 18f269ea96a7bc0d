namespace NeuralNotebooks;

/// <summary>Says where a line runs that ends where it began: <c>goes round from (1, 5) over (3, 5) and (3, 9) back to (1, 5)</c>.</summary>
internal static class LoopWords
{
    /// <summary>The corners of a square, say, can be listened to; those of a circle cannot.</summary>
    private const int MostCorners = 6;

    public static bool IsLoop(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        x.Count > 3 && (x[0], y[0]) == (x[^1], y[^1]) && x.Distinct().Count() > 1 && y.Distinct().Count() > 1;

    public static string Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var corners = Enumerable.Range(1, x.Count - 2).Select(i => Point(x[i], y[i])).ToList();
        var way = corners.Count <= MostCorners
            ? $"over {string.Join(", ", corners.SkipLast(1))} and {corners[^1]}"
            : $"over {Words.Count(corners.Count, "point")} between {Point(x.Min(), y.Min())} and {Point(x.Max(), y.Max())}";
        return $"goes round from {Point(x[0], y[0])} {way} back to {Point(x[0], y[0])}";
    }

    private static string Point(double x, double y) => $"({Words.Number(x)}, {Words.Number(y)})";
}
