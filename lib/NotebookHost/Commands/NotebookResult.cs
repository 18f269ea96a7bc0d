namespace NotebookHost;

/// <summary>What became of one notebook of a batch.</summary>
/// <param name="Run">Its run, or null if it could not be run.</param>
/// <param name="Problem">Why it could not be run.</param>
internal sealed record NotebookResult(string Path, NotebookRun? Run, string? Problem = null)
{
    /// <summary>Where stored outputs differ, in a few lines each.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>What is worth knowing and no failure: that figures have no still, that cells had no id of their own.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public bool Succeeded => Run is { Succeeded: true } && Differences.Count == 0;
}
