namespace NotebookHost;

/// <summary>
/// Compares what a run showed with what the file stores. In which order a reader has run the cells, and so their execution
/// counts, does not count; nor do cells that are skipped.
/// </summary>
internal static class OutputCheck
{
    /// <summary>The first difference of each cell that differs.</summary>
    public static IReadOnlyList<string> Compare(NotebookRun run) =>
        [.. run.Cells.Where(cell => cell.Cell is { IsCode: true, Varies: false } && cell.Status != CellStatus.Skipped).Select(Compare).OfType<string>()];

    private static string? Compare(CellRun run)
    {
        var difference = OutputDifference.Find(run.Cell.Outputs, run.Outputs);
        return difference is null ? null : $"cell {run.Cell.Id}: {difference}";
    }
}
