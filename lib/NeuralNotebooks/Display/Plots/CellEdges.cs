namespace NeuralNotebooks;

/// <summary>Where the cells of a heat map meet: half way between the lines of its grid.</summary>
internal static class CellEdges
{
    public static double[] Of(IReadOnlyList<double> centres, bool logarithmic)
    {
        var axis = new AxisRange(0, 1, logarithmic);
        double[] c = [.. centres.Select(axis.Scaled)];
        if (c.Length == 1)
            return [axis.Unscaled(c[0] - 0.5), axis.Unscaled(c[0] + 0.5)];

        double[] edges =
        [
            c[0] - ((c[1] - c[0]) / 2),
            .. Enumerable.Range(1, c.Length - 1).Select(i => (c[i - 1] / 2) + (c[i] / 2)),
            c[^1] + ((c[^1] - c[^2]) / 2),
        ];
        return [.. edges.Select(axis.Unscaled)];
    }
}
