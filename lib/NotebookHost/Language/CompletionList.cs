namespace NotebookHost;

/// <summary>The names that fit, best first.</summary>
/// <param name="Start">Where the word begins that a name replaces.</param>
internal sealed record CompletionList(int Start, IReadOnlyList<CompletionItem> Items);
