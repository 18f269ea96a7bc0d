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
        await using var session = new CSharpSession(notebook.Folder) { MemoryLimit = options.MemoryLimit };
        await session.StartAsync(cancellationToken);
        var runs = new List<CellRun>();
        var failed = false;
        foreach (var cell in notebook.Cells)
        {
            var run = failed ? CellRun.Without(cell) : await CellRun.RunAsync(session, cell, timeLimit: options.CellLimit, cancellationToken: cancellationToken);
            runs.Add(run);
            failed |= run.Status == CellStatus.Failed;
            options.Progress?.Invoke(runs.Count(done => done.ExecutionCount is not null));
        }
        return new(notebook, runs, clock.Elapsed);
    }
}
