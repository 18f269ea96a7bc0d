namespace NotebookHost;

/// <summary>Why a cell would not compile, and where, in UTF-16 offsets of the cell's text.</summary>
/// <param name="Message">With the compiler's number: <c>CS0103: …</c>.</param>
internal sealed record Problem(int Start, int End, string Message);
