namespace NotebookHost;

/// <summary>A name that fits at a place in the code.</summary>
/// <param name="Kind"><c>variable</c>, <c>method</c>, <c>property</c>, <c>type</c>, <c>namespace</c>, <c>keyword</c>, <c>field</c>, <c>event</c> or <c>enum</c>.</param>
internal sealed record CompletionItem(string Name, string Kind);
