namespace NeuralNotebooks;

/// <summary>Says in words what a plot shows, for those who do not see it and those who want to be sure.</summary>
internal static class PlotDescription
{
    private const int MostSentences = 5;

    public static string Of(Plot plot)
    {
        var view = new PlotView(plot);
        string[] sentences = [.. Sentences(plot.Traces, view), .. FrameSentences(plot, view)];
        if (sentences.Length == 0)
            return "Nothing is drawn yet.";
        if (sentences.Length > MostSentences)
            sentences = [.. sentences.Take(MostSentences), $"And {sentences.Length - MostSentences} more."];
        return string.Join(' ', sentences);
    }

    private static IEnumerable<string> Sentences(IReadOnlyList<PlotTrace> traces, PlotView view) =>
        traces.Select((trace, index) => Sentence(trace, NameOf(traces, index, view), view));

    private static string Sentence(PlotTrace trace, string name, PlotView view) => trace switch
    {
        { IsEmpty: true } => $"{name} has no data.",
        LineTrace line => LineWords.Of(line, name, view.XAxis),
        PointsTrace points => PointsWords.Of(points, name, view),
        BarTrace bars => BarWords.Of(bars, name),
        SurfaceTrace surface => SurfaceWords.Of(surface, name, view),
        _ => throw new InvalidOperationException($"No words for {trace.Title}."),
    };

    private static IEnumerable<string> FrameSentences(Plot plot, PlotView view)
    {
        if (plot.Frames.Count == 0)
            return [];

        var (first, last) = (plot.Frames[0], plot.Frames[^1]);
        if (plot.Frames.Count == 1)
            return Sentences(last.Plot.Traces, view);

        return
        [
            $"{plot.Frames.Count} frames, from {first.Label} to {last.Label}.",
            .. Sentences(first.Plot.Traces, view).Select(sentence => $"At {first.Label}: {sentence}"),
            .. Sentences(last.Plot.Traces, view).Select(sentence => $"At {last.Label}: {sentence}"),
        ];
    }

    private static string NameOf(IReadOnlyList<PlotTrace> traces, int index, PlotView view)
    {
        if (traces[index].Name.Length > 0)
            return traces[index].Name;

        var unnamed = traces.Where(trace => trace.Name.Length == 0 && trace.GetType() == traces[index].GetType()).ToArray();
        var number = unnamed.Length > 1 ? $" {Array.IndexOf(unnamed, traces[index]) + 1}" : "";
        return traces[index] switch
        {
            SurfaceTrace => "The surface" + number,
            _ when view.YAxis.Title.Length > 0 => view.YAxis.Title + number,
            LineTrace => "The line" + number,
            _ => "The data" + number,
        };
    }
}
