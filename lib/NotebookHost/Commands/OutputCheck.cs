using System.Globalization;

namespace NotebookHost;

/// <summary>Compares what a run showed with what the file stores.</summary>
internal static class OutputCheck
{
    /// <summary>The first difference of each cell that differs.</summary>
    public static IReadOnlyList<string> Compare(NotebookRun run) =>
        [.. run.Cells.Where(cell => cell.Cell.IsCode).Select(Compare).OfType<string>()];

    private static string? Compare(CellRun run)
    {
        if (run.Cell.ExecutionCount != run.ExecutionCount)
            return $"cell {run.Cell.Id}: execution count, stored: {Shown(run.Cell.ExecutionCount)}, now: {Shown(run.ExecutionCount)}";
        var difference = run.Cell.Varies ? null : OutputDifference.Find(run.Cell.Outputs, run.Outputs);
        return difference is null ? null : $"cell {run.Cell.Id}: {difference}";
    }

    private static string Shown(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "none";
}
