namespace NotebookHost;

/// <summary>
/// Compares what a reader sees of outputs. How a front end stores them does not count: VS Code writes a result as a display,
/// without its plain text where there is something richer, and a stream in several pieces. Nor does what a save leaves out
/// (<see cref="StoredOutputs"/>); nor the stills of figures, which it adds.
/// </summary>
internal static class OutputDifference
{
    private const string PlainText = "text/plain";

    /// <summary>The first difference in a few lines, or null.</summary>
    public static string? Find(IReadOnlyList<CellOutput> stored, IReadOnlyList<CellOutput> fresh)
    {
        var (before, now) = (Seen(FigureStills.Remove(stored)), Seen(FigureStills.Remove(fresh)));
        for (var i = 0; i < Math.Max(before.Count, now.Count); i++)
        {
            var (one, other) = (before.ElementAtOrDefault(i), now.ElementAtOrDefault(i));
            if (Find(Parts(one, other), Parts(other, one)) is { } difference)
                return $"output {i + 1}, {difference}";
        }
        return null;
    }

    /// <summary>The outputs in the form in which they are compared.</summary>
    private static IReadOnlyList<CellOutput> Seen(IEnumerable<CellOutput> outputs)
    {
        var seen = new OutputCollector();
        foreach (var output in StoredOutputs.Of("", outputs.Select(output => output is ResultOutput result ? new DisplayOutput(result.Data) : output)))
            seen.Add(output);
        return seen.Finish();
    }

    private static string? Find(List<(string Name, string Value)> stored, List<(string Name, string Value)> fresh)
    {
        for (var i = 0; i < Math.Max(stored.Count, fresh.Count); i++)
        {
            var (before, now) = (stored.ElementAtOrDefault(i), fresh.ElementAtOrDefault(i));
            if (before.Name != now.Name)
                return $"stored: {before.Name ?? "nothing"}, now: {now.Name ?? "nothing"}";
            if (before.Value != now.Value)
                return FirstLine(before.Name, before.Value, now.Value);
        }
        return null;
    }

    private static string FirstLine(string part, string stored, string fresh)
    {
        var (before, now) = (stored.Split('\n'), fresh.Split('\n'));
        var line = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            {part}, line {line + 1}
              stored: {Around(before.ElementAtOrDefault(line), now.ElementAtOrDefault(line))}
              now:    {Around(now.ElementAtOrDefault(line), before.ElementAtOrDefault(line))}
            """.ReplaceLineEndings("\n");
    }

    /// <summary>The line, cut to what surrounds the first character that differs.</summary>
    private static string Around(string? line, string? other)
    {
        const int Width = 100;
        if (line is null)
            return "(no such line)";
        var same = line.Zip(other ?? "").TakeWhile(pair => pair.First == pair.Second).Count();
        var start = line.Length <= Width ? 0 : Math.Max(0, Math.Min(same - 30, line.Length - Width));
        var shown = line.Substring(start, Math.Min(Width, line.Length - start));
        return (start > 0 ? "…" : "") + shown + (start + shown.Length < line.Length ? "…" : "");
    }

    private static List<(string Name, string Value)> Parts(CellOutput? output, CellOutput? other) => output switch
    {
        null => [],
        StreamOutput stream => [(stream.Name, stream.Text)],
        DisplayOutput display => [.. Data(display.Data, (other as DisplayOutput)?.Data)],
        ErrorOutput error => [("error", error.Name), ("message", error.Value), ("traceback", string.Join('\n', error.Traceback))],
        UnknownOutput unknown => [("unknown output", unknown.Json)],
        _ => throw new InvalidOperationException($"{output.GetType().Name} cannot be compared."),
    };

    private static IEnumerable<(string Name, string Value)> Data(IReadOnlyDictionary<string, string> data, IReadOnlyDictionary<string, string>? other)
    {
        var isRicher = other?.ContainsKey(PlainText) == false && data.Keys.Any(other.ContainsKey);
        return data.Where(entry => !isRicher || entry.Key != PlainText).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value));
    }
}
