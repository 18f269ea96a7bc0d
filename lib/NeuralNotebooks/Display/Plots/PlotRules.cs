namespace NeuralNotebooks;

/// <summary>What has to fit together in a plot, checked whenever something is added.</summary>
internal static class PlotRules
{
    public static void Require(Plot plot)
    {
        plot.XAxis.RequireSense("x");
        plot.YAxis.RequireSense("y");

        PlotTrace[] traces = [.. plot.Traces, .. plot.Frames.SelectMany(frame => frame.Plot.Traces)];
        RequireOneKindOfHorizontalAxis(plot, traces);
        foreach (var trace in traces)
        {
            RequirePositive(plot.XAxis, "x", trace, trace.HorizontalValues);
            RequirePositive(plot.YAxis, "y", trace, trace.VerticalValues);
        }

        foreach (var frame in plot.Frames)
            RequireLikeTheFirst(frame, plot.Frames[0]);
    }

    private static void RequireOneKindOfHorizontalAxis(Plot plot, PlotTrace[] traces)
    {
        if (traces.OfType<BarTrace>().FirstOrDefault() is not { } bars)
            return;
        if (traces.FirstOrDefault(trace => trace is not BarTrace) is { } other)
            throw new ArgumentException($"{bars.Title} has categories on the x axis and {other.Title} has numbers; draw them in two plots.");
        if (plot.XAxis.Logarithmic)
            throw new ArgumentException($"The x axis is logarithmic, and {bars.Title} has categories there; leave out logarithmic.");
        if (plot.YAxis.Logarithmic)
            throw new ArgumentException($"The y axis is logarithmic, and {bars.Title} begins at zero, which has no logarithm; draw points instead.");
    }

    private static void RequirePositive(PlotAxis axis, string letter, PlotTrace trace, IReadOnlyList<double> values)
    {
        if (!axis.Logarithmic)
            return;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] <= 0)
                throw new ArgumentException($"{trace.Title}: {letter}[{i}] is {NumberText.Significant(values[i])}, and the {letter} axis is logarithmic; leave out numbers at or below 0, or draw a linear axis.");
        }
    }

    private static void RequireLikeTheFirst(PlotFrame frame, PlotFrame first)
    {
        if (frame.Plot.Frames.Count > 0)
            throw new ArgumentException($"The frame \"{frame.Label}\" has frames itself; give it a plot without frames.");
        if (!frame.Plot.Traces.Select(trace => trace.GetType()).SequenceEqual(first.Plot.Traces.Select(trace => trace.GetType())))
            throw new ArgumentException($"The frame \"{frame.Label}\" has other traces than the frame \"{first.Label}\"; give every frame the same kinds of traces in the same order.");
    }
}
