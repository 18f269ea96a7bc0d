using Microsoft.CodeAnalysis;

namespace NotebookHost;

/// <summary>
/// What the compiler knows of a page's cells without running them. The cells count in the order of the notebook, whether or
/// not they ran. Calls may overlap; each works on the text it was given, off the caller's thread.
/// </summary>
/// <param name="folder">The notebook's folder, which <c>#r</c> and <c>#load</c> start from.</param>
internal sealed class CodeAssistant(string folder) : IDisposable
{
    private static readonly Problem TooDeep = new(0, 1, "This cell is nested too deeply to be looked at. Split it into several statements.");
    private readonly CellChain chain = new(folder);

    /// <summary>The compiler's errors in one cell, from the top.</summary>
    public Task<IReadOnlyList<Problem>> ProblemsAsync(IReadOnlyList<CellText> cells, string id, CancellationToken cancellationToken) =>
        AskAsync(cells, id, cell => CellProblems.FindAsync(cell, cancellationToken), [TooDeep], cancellationToken);

    /// <summary>The names that fit at a position of one cell, at most 200.</summary>
    public Task<CompletionList> CompleteAsync(IReadOnlyList<CellText> cells, string id, int position, CancellationToken cancellationToken) =>
        AskAsync(cells, id, cell => Completion.FindAsync(cell, position, cancellationToken), new(position, []), cancellationToken);

    /// <summary>What the name at a position of one cell stands for, or null where there is no name.</summary>
    public Task<SymbolWords?> DescribeAsync(IReadOnlyList<CellText> cells, string id, int position, CancellationToken cancellationToken) =>
        AskAsync(cells, id, cell => SymbolDescription.FindAsync(cell, position, cancellationToken), null, cancellationToken);

    public void Dispose() => chain.Dispose();

    private Task<T> AskAsync<T>(IReadOnlyList<CellText> cells, string id, Func<Document, Task<T>> ask, T nothing, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            var cell = chain.Find(cells, id);
            return CodeDepth.IsTooDeep(cells.First(cell => cell.Id == id).Code) ? nothing : await ask(cell);
        },
        cancellationToken);
}
