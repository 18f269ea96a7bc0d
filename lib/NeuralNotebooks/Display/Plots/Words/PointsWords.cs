namespace NeuralNotebooks;

/// <summary>Says where points lie: each of a few, the extent of many.</summary>
internal static class PointsWords
{
    private const int Few = 6;

    public static string Of(PointsTrace points, string name, PlotView view)
    {
        var count = Words.Count(points.X.Count, "point");
        if (points.X.Count <= Few)
            return $"{name}: {count}, {string.Join(", ", points.X.Select((_, i) => Point(points, i)))}.";

        return $"{name}: {count}, {Extent(Words.NameOf(view.XAxis, "x"), points.X)}, {Extent(Words.NameOf(view.YAxis, "y"), points.Y)}.";
    }

    private static string Point(PointsTrace points, int index)
    {
        var label = points.Labels.Count > 0 && points.Labels[index].Length > 0 ? points.Labels[index] + " at " : "";
        return $"{label}({Words.Number(points.X[index])}, {Words.Number(points.Y[index])})";
    }

    private static string Extent(string what, IReadOnlyList<double> values) =>
        $"{what} from {Words.Number(values.Min())} to {Words.Number(values.Max())}";
}
