namespace NotebookHost;

/// <summary>A notebook file that cannot be read or saved, or that the host cannot work with; the message names the file and the place.</summary>
internal class NotebookException(string message) : Exception(message);

/// <summary>A file that is no notebook which the host can work with.</summary>
/// <param name="place">The line that is wrong; null where it is the file as a whole.</param>
/// <param name="reason">What is wrong, as a sentence that begins small and has no full stop.</param>
internal sealed class UnreadableNotebookException(string path, string? place, string reason)
    : NotebookException(place is null ? $"{path} is not a notebook that can be used here: {reason}." : $"{path}, {place}: {reason}.")
{
    /// <summary>What is wrong, for a list that names the file beside it.</summary>
    public string Reason { get; } = place is null ? $"{char.ToUpperInvariant(reason[0])}{reason[1..]}." : $"{char.ToUpperInvariant(place[0])}{place[1..]}: {reason}.";
}
