using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A loss that depends on two weights, drawn as a map with the path of a descent on it.</summary>
public static class DescentMap
{
    private const int Places = 33;
    private const double Margin = 1.5;

    /// <summary>Draws the map with some room around the path. The axes are yours to name.</summary>
    /// <param name="loss">The loss for a value of the first weight and one of the second.</param>
    /// <param name="first">The first weight, step by step, with where it began.</param>
    /// <param name="second">The second weight, as often.</param>
    /// <param name="title">The plot's title.</param>
    /// <exception cref="ArgumentException">The path has no point, its two parts differ in length, or a number is not finite.</exception>
    /// <example><code>DescentMap.Of((v, w) => v * v + w * w, [2, 1, 0.5], [3, 1.5, 0.75], "Downhill").X("v").Y("w")</code></example>
    public static Plot Of(Func<double, double, double> loss, IReadOnlyList<double> first, IReadOnlyList<double> second, string title)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count == 0 || second.Count != first.Count)
            throw new ArgumentException($"The first weight has {first.Count} values and the second {second.Count}: give the same number of each, and at least one.", nameof(second));

        var (across, up) = (Around(first), Around(second));
        var heights = Matrix<double>.Build.Dense(Places, Places, (row, column) => loss(across[column], up[row]));
        return new Plot(title)
            .Contour(across, up, heights, "loss")
            .Line(first, second, "path")
            .Points([first[0], first[^1]], [second[0], second[^1]], "start and end", ["start", "end"]);
    }

    private static double[] Around(IReadOnlyList<double> path)
    {
        var (from, to) = (path.Min() - Margin, path.Max() + Margin);
        return [.. Enumerable.Range(0, Places).Select(i => from + i * (to - from) / (Places - 1))];
    }
}
