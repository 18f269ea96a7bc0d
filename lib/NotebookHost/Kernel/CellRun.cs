namespace NotebookHost;

/// <summary>What became of a cell in a run.</summary>
internal enum CellStatus
{
    Succeeded,
    Failed,

    /// <summary>It failed, as its tag <c>raises-exception</c> allows.</summary>
    FailedAsAllowed,

    /// <summary>It is for another kernel.</summary>
    Skipped,

    /// <summary>It is no code, it is empty, or an earlier cell failed.</summary>
    NotRun,
}

/// <summary>A cell, what became of it, and what it showed.</summary>
internal sealed record CellRun(Cell Cell, CellStatus Status, IReadOnlyList<CellOutput> Outputs, int? ExecutionCount = null, CellResult? Result = null)
{
    /// <summary>A cell that was left out.</summary>
    public static CellRun Without(Cell cell) => new(cell, cell.IsForAnotherKernel ? CellStatus.Skipped : CellStatus.NotRun, []);

    /// <summary>
    /// Runs a cell by the rules that hold on the page and on the command line alike: what is for another kernel is skipped, and what
    /// is tagged so may fail without keeping the next from running.
    /// </summary>
    /// <param name="show">Hears of each output as it comes.</param>
    /// <param name="timeLimit">How long the cell may run, or null for any time.</param>
    public static async Task<CellRun> RunAsync(
        CSharpSession session, Cell cell, Action<CellOutput>? show = null, TimeSpan? timeLimit = null, CancellationToken cancellationToken = default, CancellationToken interruption = default)
    {
        if (!cell.IsRunnable)
            return Without(cell);
        var outputs = new OutputCollector();
        var count = session.ExecutionCount + 1;
        var result = await session.RunAsync(cell.Id, cell.Source, outputs.Add + show, timeLimit, cancellationToken, interruption);
        return new(cell, StatusOf(cell, result), outputs.Finish(), count, result);
    }

    private static CellStatus StatusOf(Cell cell, CellResult result) => result.Outcome switch
    {
        CellOutcome.Succeeded => CellStatus.Succeeded,
        CellOutcome.Failed when cell.MayFail => CellStatus.FailedAsAllowed,
        _ => CellStatus.Failed,
    };
}
