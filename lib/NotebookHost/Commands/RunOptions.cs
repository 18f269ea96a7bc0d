namespace NotebookHost;

/// <summary>How to run a notebook.</summary>
internal sealed record RunOptions
{
    /// <summary>How long one cell may run.</summary>
    public TimeSpan CellLimit { get; init; } = TimeSpan.FromSeconds(60);

    public MemoryLimit MemoryLimit { get; init; } = MemoryLimit.Default;

    /// <summary>Hears how many of the cells have run.</summary>
    public Action<int>? Progress { get; init; }
}
