namespace NotebookHost;

/// <summary>A run of a notebook from the top.</summary>
internal sealed record NotebookRun(Notebook Notebook, IReadOnlyList<CellRun> Cells, TimeSpan Duration)
{
    public int Expected => Cells.Count(run => run.Cell.IsRunnable);

    /// <summary>How many cells ran to the end that they should have.</summary>
    public int Ran => Cells.Count(run => run.Status is CellStatus.Succeeded or CellStatus.FailedAsAllowed);

    public CellRun? Failure => Cells.FirstOrDefault(run => run.Status == CellStatus.Failed);

    public bool Succeeded => Ran == Expected;

    public CellRun this[string id] => Cells.FirstOrDefault(run => run.Cell.Id == id) ?? throw new NotebookException($"{Notebook.Path} has no cell \"{id}\".");

    /// <summary>The notebook with the outputs and execution counts of this run. Cells in other languages keep theirs.</summary>
    public Notebook WithOutputs() => Notebook.With(Cells.Where(run => run.Cell is { IsCode: true, IsCSharp: true }).Select(run => new CellChange(run.Cell.Id) { Run = (run.Outputs, run.ExecutionCount) }));
}
