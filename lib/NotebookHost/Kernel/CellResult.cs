namespace NotebookHost;

/// <summary>How the run of a cell ended.</summary>
internal enum CellOutcome
{
    Succeeded,

    /// <summary>It did not compile, it was refused, or it threw an exception.</summary>
    Failed,

    /// <summary>It ran longer than it may.</summary>
    TimedOut,

    Interrupted,

    /// <summary>It ended its process.</summary>
    Crashed,
}

/// <summary>How the run of a cell ended, and where in the cell it failed.</summary>
/// <param name="Error">Why it did not succeed; the last output of the run.</param>
/// <param name="Value">The value of the last expression, if it has one; the last output of the run.</param>
/// <param name="Line">The line of the cell, from 1, where that is known.</param>
internal sealed record CellResult(CellOutcome Outcome, ErrorOutput? Error = null, int? Line = null, CellOutput? Value = null)
{
    /// <summary>Whether the session has lost its variables with this run.</summary>
    public bool EndedSession { get; init; }
}
