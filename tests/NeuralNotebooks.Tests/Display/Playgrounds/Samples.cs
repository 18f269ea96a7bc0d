namespace NeuralNotebooks.Tests.Display.Playgrounds;

/// <summary>Playgrounds that several tests use.</summary>
internal static class Samples
{
    /// <summary>The article's table.</summary>
    public static DataSet Table => DataSet.Parse("""
        studied (h), slept (h), score (points)
        2, 9, 92
        1, 5, 86
        3, 6, 89
        4, 8, ?
        """);

    public static Playground Students => new(Table, hidden: [3], seed: 1);
}
