namespace NeuralNotebooks;

/// <summary>Says how high bars are: each of a few, the extremes of many.</summary>
internal static class BarWords
{
    private const int Few = 6;

    public static string Of(BarTrace bars, string name)
    {
        var count = Words.Count(bars.Values.Count, "bar");
        var order = Enumerable.Range(0, bars.Values.Count).OrderBy(i => bars.Values[i]).ToArray();
        return bars.Values.Count <= Few
            ? $"{name}: {string.Join(", ", bars.Values.Select((_, i) => Bar(bars, i)))}."
            : $"{name}: {count}, the lowest {Bar(bars, order[0])}, the highest {Bar(bars, order[^1])}.";
    }

    private static string Bar(BarTrace bars, int index) => $"{bars.Categories[index]} ({Words.Number(bars.Values[index])})";
}
