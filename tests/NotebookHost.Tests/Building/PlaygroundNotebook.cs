namespace NotebookHost.Tests;

/// <summary>A notebook with two playgrounds of the library, one for a table and one to draw on.</summary>
internal static class PlaygroundNotebook
{
    private static readonly string References = string.Join('\n', new[] { "NeuralNotebooks", "MathNet.Numerics", "Plotly.NET", "Plotly.NET.CSharp" }
        .Select(name => $"#r \"{Path.Combine(Repository.Root, "artifacts", "lib", name)}.dll\"").Append("using NeuralNotebooks;"));

    public static NotebookBuilder Build() => new NotebookBuilder()
        .Markdown("title", "# Play")
        .Code("setup", References)
        .Code("table", """
            var data = DataSet.Parse("studied (h), slept (h), score (points)\n2, 9, 92\n1, 5, 86\n3, 6, 89\n4, 8, ?");
            new Playground(data, hidden: [3], seed: 1)
            """)
        .Code("digits", "new Playground(new NeuralNetwork([64, 8, 10], seed: 1))");
}
