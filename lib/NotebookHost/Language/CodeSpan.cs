namespace NotebookHost;

/// <summary>A piece of code of one kind, in UTF-16 offsets of its text.</summary>
/// <param name="Kind"><c>keyword</c>, <c>type</c>, <c>method</c>, <c>string</c>, <c>number</c>, <c>comment</c> or <c>directive</c>.</param>
internal sealed record CodeSpan(int Start, int Length, string Kind)
{
    public int End => Start + Length;
}
