namespace NeuralNotebooks;

/// <summary>Says where a line goes: <c>loss falls from 0.0867 to 0.0002 over 1,000 epochs.</c></summary>
internal static class LineWords
{
    /// <summary>A turn smaller than this part of the whole range is not worth a word.</summary>
    private const double Notable = 0.01;

    /// <summary>So many turns can be listened to; a line that turns more often is summed up.</summary>
    private const int MostTurns = 3;

    /// <summary>The corners of a square, say, can be listened to; those of a circle cannot.</summary>
    private const int MostCorners = 6;
    private const double RelativeRoundingError = 1e-12;
    private static readonly string[] Counted = ["epoch", "step", "iteration", "batch", "update", "round"];

    public static string Of(Curve line, string name, ChartContent chart)
    {
        var (x, y) = (line.AlongX, line.AlongY);
        if (x.Count == 1)
            return $"{name} is {Words.Number(y[0])} at {Words.NameOf(chart.X, "x")} {Words.Number(x[0])}.";
        if (x.Count > 3 && (x[0], y[0]) == (x[^1], y[^1]) && x.Distinct().Count() > 1 && y.Distinct().Count() > 1)
            return $"{name} {Loop(x, y)}.";
        if (Turns([.. x.Select(chart.X.Scaled)]).Any())
            return $"{name} {Way(x, y, chart)}.";
        return $"{name} {Course(x, y, chart.Y)}{Extent(x[0], x[^1], chart.X)}.";
    }

    private static string Course(IReadOnlyList<double> x, IReadOnlyList<double> y, PlotAxis axis)
    {
        var lowest = IndexOf(y, y.Min());
        var highest = IndexOf(y, y.Max());
        if (y[highest] - y[lowest] <= RelativeRoundingError * Math.Max(Math.Abs(y[highest]), Math.Abs(y[lowest])))
            return $"stays at {Words.Number(y[0])}";

        int[] turns = [.. Turns([.. y.Select(axis.Scaled)])];
        if (turns.Length > MostTurns)
            return $"goes from {Words.Number(y[0])} to {Words.Number(y[^1])} in {turns.Length} turns, between {At(x, y, lowest)} and {At(x, y, highest)}";

        int[] stops = [0, .. turns, y.Count - 1];
        var ways = stops.Zip(stops.Skip(1), (from, to) =>
            $"{(y[to] < y[from] ? "falls" : "rises")}{(from == 0 ? $" from {Words.Number(y[0])}" : "")} to {(to == y.Count - 1 ? Words.Number(y[to]) : At(x, y, to))}");
        return string.Join(", then ", ways);
    }

    /// <summary>The places where numbers turn from rising to falling or back by more than a little.</summary>
    private static IEnumerable<int> Turns(double[] y)
    {
        var notable = Notable * (y.Max() - y.Min());
        int lowest = 0, highest = 0, direction = 0;
        for (var i = 1; i < y.Length; i++)
        {
            if (y[i] < y[lowest])
                lowest = i;
            if (y[i] > y[highest])
                highest = i;
            if (direction >= 0 && y[highest] - y[i] > notable)
            {
                if (direction > 0 || highest > 0 && y[highest] - y[0] > notable)
                    yield return highest;
                (direction, lowest, highest) = (-1, i, i);
            }
            else if (direction <= 0 && y[i] - y[lowest] > notable)
            {
                if (direction < 0 || lowest > 0 && y[0] - y[lowest] > notable)
                    yield return lowest;
                (direction, lowest, highest) = (1, i, i);
            }
        }
    }

    private static string At(IReadOnlyList<double> x, IReadOnlyList<double> y, int index) =>
        $"{Words.Number(y[index])} at {Words.Number(x[index])}";

    private static string Extent(double from, double to, PlotAxis axis)
    {
        var singular = axis.Title.EndsWith('s') ? axis.Title[..^1] : axis.Title;
        var plural = singular == "batch" ? "batches" : singular + "s";
        return from == 0 && to > 0 && Counted.Contains(singular, StringComparer.OrdinalIgnoreCase)
            ? $" over {Words.Number(to)} {(to == 1 ? singular : plural)}"
            : $" as {Words.NameOf(axis, "x")} goes from {Words.Number(from)} to {Words.Number(to)}";
    }

    private static string Loop(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var corners = Enumerable.Range(1, x.Count - 2).Select(i => Words.Point(x[i], y[i])).ToList();
        var way = corners.Count <= MostCorners
            ? $"over {string.Join(", ", corners.SkipLast(1))} and {corners[^1]}"
            : $"over {Words.Count(corners.Count, "point")} between {Words.Point(x.Min(), y.Min())} and {Words.Point(x.Max(), y.Max())}";
        return $"goes round from {Words.Point(x[0], y[0])} {way} back to {Words.Point(x[0], y[0])}";
    }

    /// <summary>Of a line that goes back and forth along x, too: where it begins, turns and ends.</summary>
    private static string Way(IReadOnlyList<double> x, IReadOnlyList<double> y, ChartContent chart)
    {
        int[] turns = [.. Turns([.. x.Select(chart.X.Scaled)]).Union(Turns([.. y.Select(chart.Y.Scaled)])).Order()];
        var way = turns.Length <= MostTurns
            ? $"by way of {string.Join(" and ", turns.Select(turn => Words.Point(x[turn], y[turn])))}"
            : $"in {turns.Length} turns, between {Words.Point(x.Min(), y.Min())} and {Words.Point(x.Max(), y.Max())},";
        return $"goes from {Words.Point(x[0], y[0])} {way} to {Words.Point(x[^1], y[^1])}";
    }

    private static int IndexOf(IReadOnlyList<double> values, double value) =>
        Enumerable.Range(0, values.Count).First(i => values[i] == value);
}
