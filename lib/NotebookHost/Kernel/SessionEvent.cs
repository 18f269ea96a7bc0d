namespace NotebookHost;

/// <summary>Something that the session's process sent, printed or did.</summary>
/// <param name="Raw">Text written past the console, which no run is known of.</param>
/// <param name="RawEnded">One of the two raw streams is read to the end of the run.</param>
/// <param name="Ended">The process has ended, or will in a moment.</param>
internal sealed record SessionEvent(int Run, CellOutput? Output = null, CellResult? Result = null, StreamOutput? Raw = null, bool RawEnded = false, bool Ended = false);
