namespace NotebookHost;

/// <summary>What became of a cell in a run.</summary>
internal enum CellStatus
{
    Succeeded,
    Failed,

    /// <summary>It failed, as its tag <c>raises-exception</c> allows.</summary>
    FailedAsAllowed,

    /// <summary>It is for .NET Interactive alone.</summary>
    Skipped,

    /// <summary>It is no code, it is empty, or an earlier cell failed.</summary>
    NotRun,
}

/// <summary>A cell, what became of it, and what it showed.</summary>
internal sealed record CellRun(Cell Cell, CellStatus Status, IReadOnlyList<CellOutput> Outputs, int? ExecutionCount = null, CellResult? Result = null);

/// <summary>A run of a notebook from the top.</summary>
internal sealed record NotebookRun(Notebook Notebook, IReadOnlyList<CellRun> Cells, TimeSpan Duration)
{
    public int Expected => Cells.Count(run => run.Cell.IsRunnable);

    /// <summary>How many cells ran to the end that they should have.</summary>
    public int Ran => Cells.Count(run => run.Status is CellStatus.Succeeded or CellStatus.FailedAsAllowed);

    public CellRun? Failure => Cells.FirstOrDefault(run => run.Status == CellStatus.Failed);

    public bool Succeeded => Ran == Expected;

    public CellRun this[string id] => Cells.FirstOrDefault(run => run.Cell.Id == id) ?? throw new NotebookException($"{Notebook.Path} has no cell \"{id}\".");

    /// <summary>The notebook with the outputs and execution counts of this run.</summary>
    public Notebook WithOutputs() => Notebook.With(Cells.Where(run => run.Cell.IsCode).Select(run => new CellChange(run.Cell.Id) { Run = (run.Outputs, run.ExecutionCount) }));
}
