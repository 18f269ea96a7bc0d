using System.Diagnostics;

namespace NotebookHost;

/// <summary>
/// Runs a notebook from the top in a session of its own. To run it with other code in a cell, without touching the file:
/// <code>
/// var notebook = Notebook.Read(path).WithSource("data", "var data = …;");
/// var run = await NotebookRunner.RunAsync(notebook);
/// run.Succeeded; run.Failure?.Result; run["chart"].Outputs;
/// </code>
/// </summary>
internal static class NotebookRunner
{
    /// <summary>Runs until a cell fails that may not; the cells after it have the status <see cref="CellStatus.NotRun"/>.</summary>
    public static async Task<NotebookRun> RunAsync(Notebook notebook, RunOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var clock = Stopwatch.StartNew();
        await using var session = new CSharpSession(notebook.Folder);
        await session.StartAsync(cancellationToken);
        var runs = new List<CellRun>();
        var failed = false;
        foreach (var cell in notebook.Cells)
        {
            var run = await RunAsync(session, cell, failed, options, cancellationToken);
            runs.Add(run);
            failed |= run.Status == CellStatus.Failed;
            options.Progress?.Invoke(runs.Count(done => done.ExecutionCount is not null));
        }
        return new(notebook, runs, clock.Elapsed);
    }

    private static async Task<CellRun> RunAsync(CSharpSession session, Cell cell, bool failed, RunOptions options, CancellationToken cancellationToken)
    {
        if (cell is { IsCode: true, IsForNetInteractive: true })
            return new(cell, CellStatus.Skipped, []);
        if (failed || !cell.IsRunnable)
            return new(cell, CellStatus.NotRun, []);
        if (OtherLanguage.Refuse(cell) is { } refusal)
            return new(cell, CellStatus.Failed, [refusal.Error!], Result: refusal);
        var outputs = new OutputCollector();
        var count = session.ExecutionCount + 1;
        var result = await session.RunAsync(cell.Id, cell.Source, outputs.Add, options.CellLimit, cancellationToken);
        return new(cell, Status(cell, result), outputs.Finish(), count, result);
    }

    private static CellStatus Status(Cell cell, CellResult result) => result.Outcome switch
    {
        CellOutcome.Succeeded => CellStatus.Succeeded,
        CellOutcome.Failed when cell.MayFail => CellStatus.FailedAsAllowed,
        _ => CellStatus.Failed,
    };
}
