namespace NotebookHost;

/// <summary>From the host to the session: run this cell.</summary>
internal sealed record RunRequest(int Run, string CellId, string Code, int ExecutionCount);

/// <summary>
/// From the session to the host, as one line of JSON: an output of a run, or its result. Run 0 is the session itself, whose
/// result says that it is ready.
/// </summary>
internal sealed record SessionMessage(int Run, CellOutput? Output = null, CellResult? Result = null);
