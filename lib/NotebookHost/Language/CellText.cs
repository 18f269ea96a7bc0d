namespace NotebookHost;

/// <summary>A code cell that runs, as it stands in the page now.</summary>
internal sealed record CellText(string Id, string Code);
