namespace NotebookHost.Tests;

/// <summary>
/// Asks an assistant about cells written one after the other; the last is the one asked about. A <c>¦</c> in it is the cursor
/// and no part of the code.
/// </summary>
public sealed class AskedCells : IDisposable
{
    /// <summary>The first cell of every notebook.</summary>
    public static string Setup { get; } = Tutorial.CellsOf("01-data.ipynb")[0].Code;

    private readonly CodeAssistant assistant;

    public AskedCells() : this(Tutorial.Folder)
    {
    }

    internal AskedCells(string folder) => assistant = new(folder);

    internal CodeAssistant Assistant => assistant;

    internal Task<IReadOnlyList<Problem>> ProblemsAsync(params string[] codes)
    {
        var cells = Cells(codes);
        return assistant.ProblemsAsync(cells, cells[^1].Id, TestContext.Current.CancellationToken);
    }

    internal Task<CompletionList> CompleteAsync(params string[] codes)
    {
        var (cells, cursor) = AtCursor(codes);
        return assistant.CompleteAsync(cells, cells[^1].Id, cursor, TestContext.Current.CancellationToken);
    }

    internal async Task<IReadOnlyList<string>> NamesAsync(params string[] codes) => [.. (await CompleteAsync(codes)).Items.Select(item => item.Name)];

    /// <summary>What a name that is offered at the cursor stands for.</summary>
    internal Task<SymbolWords?> ExplainAsync(string name, params string[] codes)
    {
        var (cells, cursor) = AtCursor(codes);
        return assistant.ExplainAsync(cells, cells[^1].Id, cursor, name, TestContext.Current.CancellationToken);
    }

    internal Task<SymbolWords?> DescribeAsync(params string[] codes)
    {
        var (cells, cursor) = AtCursor(codes);
        return assistant.DescribeAsync(cells, cells[^1].Id, cursor, TestContext.Current.CancellationToken);
    }

    public void Dispose() => assistant.Dispose();

    private static (List<CellText> Cells, int Cursor) AtCursor(string[] codes)
    {
        var cursor = codes[^1].IndexOf('¦', StringComparison.Ordinal);
        Assert.True(cursor >= 0, "The last cell shows where the cursor is.");
        return (Cells([.. codes[..^1], codes[^1].Remove(cursor, 1)]), cursor);
    }

    private static List<CellText> Cells(string[] codes) => [.. codes.Select((code, index) => new CellText($"cell-{index}", code))];
}
