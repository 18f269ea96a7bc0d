namespace NotebookHost;

/// <summary>How a session's process has ended that nobody had asked to.</summary>
/// <param name="Errors">The end of what it wrote to its standard error: where .NET says why it crashed.</param>
/// <param name="Exceeded">The limit for which the host ended it, if so.</param>
internal sealed record SessionEnd(int ExitCode, string Errors, MemoryLimit? Exceeded);
