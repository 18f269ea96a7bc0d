namespace NeuralNotebooks;

/// <summary>Chooses some of many, evenly, both ends among them.</summary>
internal static class EvenChoice
{
    public static IReadOnlyList<int> Of(int count, int most) =>
        count <= most
            ? [.. Enumerable.Range(0, count)]
            : [.. Enumerable.Range(0, most).Select(i => (int)Math.Round(i * (count - 1.0) / (most - 1)))];
}
