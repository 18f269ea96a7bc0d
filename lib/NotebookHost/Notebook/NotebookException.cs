namespace NotebookHost;

/// <summary>A notebook file that cannot be read or saved, or that the host cannot work with; the message names the file and the place.</summary>
internal class NotebookException(string message) : Exception(message);
