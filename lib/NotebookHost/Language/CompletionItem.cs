namespace NotebookHost;

/// <summary>A name that fits at a place in the code.</summary>
/// <param name="Kind"><c>variable</c>, <c>method</c>, <c>property</c>, <c>type</c>, <c>namespace</c>, <c>keyword</c>, <c>field</c>, <c>event</c> or <c>enum</c>.</param>
/// <param name="Detail">Its type or signature, and how many overloads it has.</param>
/// <param name="Summary">What its documentation says of it, as plain text.</param>
internal sealed record CompletionItem(string Name, string Kind, string? Detail, string? Summary);
