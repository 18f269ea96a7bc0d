namespace NeuralNotebooks;

/// <summary>Says in words what a chart shows, for those who do not see it and those who want to be sure.</summary>
internal static class ChartWords
{
    private const int MostSentences = 5;
    private const int Few = 6;

    public static string Describe(ChartContent chart)
    {
        string[] sentences = [.. Sentences(chart.Series, chart), .. FrameSentences(chart)];
        if (sentences.Length == 0)
            return "Nothing is drawn yet.";
        if (sentences.Length > MostSentences)
            sentences = [.. sentences.Take(MostSentences), $"And {sentences.Length - MostSentences} more."];
        return string.Join(' ', sentences);
    }

    private static IEnumerable<string> Sentences(IReadOnlyList<Series> all, ChartContent chart) =>
        all.Select((series, index) => Sentence(series, NameOf(all, index, chart), chart));

    private static string Sentence(Series series, string name, ChartContent chart) => series switch
    {
        { IsEmpty: true } => $"{name} has no data.",
        Curve line => LineWords.Of(line, name, chart),
        Points points => $"{name}: {Where(points, chart)}.",
        Bars bars => $"{name}: {Heights(bars)}.",
        Surface surface => $"{name} {Reach(surface, chart)}.",
        _ => $"{name}: drawn as {series.Kind}.",
    };

    private static IEnumerable<string> FrameSentences(ChartContent chart)
    {
        if (chart.Frames.Count == 0)
            return [];

        var (first, last) = (chart.Frames[0], chart.Frames[^1]);
        if (chart.Frames.Count == 1)
            return Sentences(last.Content.Series, chart);

        return
        [
            $"{chart.Frames.Count} frames, from {first.Label} to {last.Label}.",
            .. Sentences(first.Content.Series, chart).Select(sentence => $"At {first.Label}: {sentence}"),
            .. Sentences(last.Content.Series, chart).Select(sentence => $"At {last.Label}: {sentence}"),
        ];
    }

    /// <summary>Where points lie: each of a few, the extent of many.</summary>
    private static string Where(Points points, ChartContent chart)
    {
        var count = Words.Count(points.AlongX.Count, "point");
        return points.AlongX.Count <= Few
            ? $"{count}, {string.Join(", ", points.AlongX.Select((_, i) => Labelled(points, i)))}"
            : $"{count}, {Extent(Words.NameOf(chart.X, "x"), points.AlongX)}, {Extent(Words.NameOf(chart.Y, "y"), points.AlongY)}";
    }

    private static string Labelled(Points points, int index)
    {
        var label = points.Labels.Count > 0 && points.Labels[index].Length > 0 ? points.Labels[index] + " at " : "";
        return label + Words.Point(points.AlongX[index], points.AlongY[index]);
    }

    /// <summary>How high bars are: each of a few, the extremes of many.</summary>
    private static string Heights(Bars bars)
    {
        string Bar(int index) => $"{bars.Categories[index]} ({Words.Number(bars.AlongY[index])})";

        int[] places = [.. Enumerable.Range(0, bars.AlongY.Count)];
        return places.Length <= Few
            ? string.Join(", ", places.Select(Bar))
            : $"{Words.Count(places.Length, "bar")}, the lowest {Bar(places.MinBy(i => bars.AlongY[i]))}, the highest {Bar(places.MaxBy(i => bars.AlongY[i]))}";
    }

    /// <summary>How far a surface reaches, and where it is lowest and highest.</summary>
    private static string Reach(Surface surface, ChartContent chart)
    {
        string At((int Row, int Column, double Value) cell) => $"{Words.Number(cell.Value)} at {Words.Point(surface.AlongX[cell.Column], surface.AlongY[cell.Row])}";

        var lowest = surface.Z.EnumerateIndexed().MinBy(cell => cell.Item3);
        var highest = surface.Z.EnumerateIndexed().MaxBy(cell => cell.Item3);
        var extent = $"over {Extent(Words.NameOf(chart.X, "x"), surface.AlongX)} and {Extent(Words.NameOf(chart.Y, "y"), surface.AlongY)}";
        return lowest.Item3 == highest.Item3
            ? $"is {Words.Number(lowest.Item3)} everywhere {extent}"
            : $"{extent}: lowest {At(lowest)}, highest {At(highest)}";
    }

    private static string Extent(string what, IReadOnlyList<double> values) =>
        $"{what} from {Words.Number(values.Min())} to {Words.Number(values.Max())}";

    private static string NameOf(IReadOnlyList<Series> all, int index, ChartContent chart)
    {
        if (all[index].Name.Length > 0)
            return all[index].Name;

        var unnamed = all.Where(series => series.Name.Length == 0 && series.GetType() == all[index].GetType()).ToArray();
        var number = unnamed.Length > 1 ? $" {Array.FindIndex(unnamed, series => ReferenceEquals(series, all[index])) + 1}" : "";
        return all[index] switch
        {
            Surface => "The surface" + number,
            _ when chart.Y.Title.Length > 0 => chart.Y.Title + number,
            Curve => "The line" + number,
            _ => "The data" + number,
        };
    }
}
