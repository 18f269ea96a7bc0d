namespace NeuralNotebooks;

/// <summary>What has to fit together in a plot, checked whenever something is added.</summary>
internal static class PlotRules
{
    public static void Require(ChartContent content)
    {
        content.X.RequireSense("x");
        content.Y.RequireSense("y");
        RequireOneKindOfHorizontalAxis(content);
        foreach (var series in content.All)
        {
            RequirePositive(content.X, "x", series, series.AlongX);
            RequirePositive(content.Y, "y", series, series.AlongY);
        }

        foreach (var frame in content.Frames)
            RequireLikeTheFirst(frame, content.Frames[0]);
    }

    private static void RequireOneKindOfHorizontalAxis(ChartContent content)
    {
        if (content.All.OfType<Bars>().FirstOrDefault() is not { } bars)
            return;
        if (content.All.FirstOrDefault(series => series is not Bars) is { } other)
            throw new ArgumentException($"{bars.Title} has categories on the x axis and {other.Title} has numbers; draw them in two plots.");
        if (content.X.Logarithmic)
            throw new ArgumentException($"The x axis is logarithmic, and {bars.Title} has categories there; leave out logarithmic.");
        if (content.Y.Logarithmic)
            throw new ArgumentException($"The y axis is logarithmic, and {bars.Title} begins at zero, which has no logarithm; draw points instead.");
    }

    private static void RequirePositive(PlotAxis axis, string letter, Series series, IReadOnlyList<double> values)
    {
        if (!axis.Logarithmic)
            return;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] <= 0)
                throw new ArgumentException($"{series.Title}: {letter}[{i}] is {NumberText.Significant(values[i])}, and the {letter} axis is logarithmic; leave out numbers at or below 0, or draw a linear axis.");
        }
    }

    private static void RequireLikeTheFirst(ChartFrame frame, ChartFrame first)
    {
        if (frame.Content.Frames.Count > 0)
            throw new ArgumentException($"The frame \"{frame.Label}\" has frames itself; give it a plot without frames.");
        if (!frame.Content.Series.Select(series => series.Kind).SequenceEqual(first.Content.Series.Select(series => series.Kind)))
            throw new ArgumentException($"The frame \"{frame.Label}\" draws other things than the frame \"{first.Label}\"; give every frame the same kinds in the same order.");
    }
}
