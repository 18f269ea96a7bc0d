namespace NeuralNotebooks;

/// <summary>Chooses some of many.</summary>
internal static class Thinning
{
    /// <summary>Chooses evenly, both ends among them.</summary>
    public static IReadOnlyList<int> Evenly(int count, int most) =>
        count <= most
            ? [.. Enumerable.Range(0, count)]
            : [.. Enumerable.Range(0, most).Select(i => (int)Math.Round(i * (count - 1.0) / (most - 1)))];

    /// <summary>Chooses the points that keep a line's look: both ends, and the extremes of every stretch.</summary>
    public static IReadOnlyList<int> OfLine(IReadOnlyList<double> x, IReadOnlyList<double> y, int most, bool logarithmic)
    {
        if (x.Count <= most)
            return [.. Enumerable.Range(0, x.Count)];

        var isPath = IsPath(x);
        var extremesEach = isPath ? 4 : 2;
        var stretches = (most - 2) / extremesEach;
        var kept = new SortedSet<int> { 0, x.Count - 1 };
        foreach (var stretch in Enumerable.Range(0, x.Count).GroupBy(i => Stretch(x, i, stretches, isPath, logarithmic)))
        {
            int[] members = [.. stretch];
            kept.Add(members.MinBy(i => y[i]));
            kept.Add(members.MaxBy(i => y[i]));
            if (isPath)
            {
                kept.Add(members.MinBy(i => x[i]));
                kept.Add(members.MaxBy(i => x[i]));
            }
        }

        return [.. kept];
    }

    /// <summary>Whether the line turns back along x, so that its order alone says what lies together.</summary>
    private static bool IsPath(IReadOnlyList<double> x) =>
        x[0] >= x[^1] || Enumerable.Range(1, x.Count - 1).Any(i => x[i] < x[i - 1]);

    private static int Stretch(IReadOnlyList<double> x, int index, int stretches, bool isPath, bool logarithmic)
    {
        var part = isPath ? index / (x.Count - 1.0)
            : logarithmic && x[0] > 0 ? Math.Log(x[index] / x[0]) / Math.Log(x[^1] / x[0])
            : (x[index] - x[0]) / (x[^1] - x[0]);
        return Math.Min((int)(part * stretches), stretches - 1);
    }
}
