namespace NotebookHost;

/// <summary>Compares outputs. The metadata of an output is the front end's and does not count.</summary>
internal static class OutputDifference
{
    public static bool AreSame(IReadOnlyList<CellOutput> stored, IReadOnlyList<CellOutput> fresh) => Find(stored, fresh) is null;

    /// <summary>The first difference in a few lines, or null.</summary>
    public static string? Find(IReadOnlyList<CellOutput> stored, IReadOnlyList<CellOutput> fresh)
    {
        for (var i = 0; i < Math.Max(stored.Count, fresh.Count); i++)
        {
            var difference = Find(Parts(stored.ElementAtOrDefault(i)), Parts(fresh.ElementAtOrDefault(i)));
            if (difference is not null)
                return $"output {i + 1}, {difference}";
        }
        return null;
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

    private static List<(string Name, string Value)> Parts(CellOutput? output) => output switch
    {
        null => [],
        StreamOutput stream => [(stream.Name, stream.Text)],
        DisplayOutput display => [("display", ""), .. Data(display.Data)],
        ResultOutput result => [("result", ""), ("execution count", $"{result.ExecutionCount}"), .. Data(result.Data)],
        ErrorOutput error => [("error", error.Name), ("message", error.Value), ("traceback", string.Join('\n', error.Traceback))],
        UnknownOutput unknown => [("unknown output", unknown.Json)],
        _ => throw new InvalidOperationException($"{output.GetType().Name} cannot be compared."),
    };

    private static IEnumerable<(string Name, string Value)> Data(IReadOnlyDictionary<string, string> data) =>
        data.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value));
}
