namespace NotebookHost;

/// <summary>What to change in one cell. Null leaves a part as it is.</summary>
internal sealed record CellChange(string Id)
{
    public string? Source { get; init; }

    /// <summary>The outputs of a run together with its execution count, which is null for a cell that did not run.</summary>
    public (IReadOnlyList<CellOutput> Outputs, int? ExecutionCount)? Run { get; init; }
}
