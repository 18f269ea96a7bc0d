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

    /// <summary>
    /// The compiler's errors in one cell, from the top. None is told at or below a package that is not there yet: whatever is
    /// not known may come with it.
    /// </summary>
    public Task<IReadOnlyList<Problem>> ProblemsAsync(IReadOnlyList<CellText> cells, string id, CancellationToken cancellationToken) =>
        AskAsync(cells, id, (cell, upToIt) => upToIt.Any(chain.LacksPackagesOf) ? Task.FromResult<IReadOnlyList<Problem>>([]) : CellProblems.FindAsync(cell, cancellationToken), [TooDeep], cancellationToken);

    /// <summary>The names that fit at a position of one cell, at most 200.</summary>
    public Task<CompletionList> CompleteAsync(IReadOnlyList<CellText> cells, string id, int position, CancellationToken cancellationToken) =>
        AskAtAsync(cells, id, position, cell => Completion.FindAsync(cell, position, cancellationToken), new(position, []), cancellationToken);

    /// <summary>What a name that <see cref="CompleteAsync"/> gave for the position stands for, or null if it does not fit there any more.</summary>
    public Task<SymbolWords?> ExplainAsync(IReadOnlyList<CellText> cells, string id, int position, string name, CancellationToken cancellationToken) =>
        AskAtAsync(cells, id, position, cell => Completion.ExplainAsync(cell, position, name, cancellationToken), null, cancellationToken);

    /// <summary>What the name at a position of one cell stands for, or null where there is no name.</summary>
    public Task<SymbolWords?> DescribeAsync(IReadOnlyList<CellText> cells, string id, int position, CancellationToken cancellationToken) =>
        AskAtAsync(cells, id, position, cell => SymbolDescription.FindAsync(cell, position, cancellationToken), null, cancellationToken);

    /// <summary>The session has restored packages: their DLLs become references of all cells, in place of those told before.</summary>
    public void UsePackages(IReadOnlyList<string> assemblyPaths) => chain.UsePackages(assemblyPaths);

    public void Dispose() => chain.Dispose();

    private Task<T> AskAtAsync<T>(IReadOnlyList<CellText> cells, string id, int position, Func<Document, Task<T>> ask, T nothing, CancellationToken cancellationToken) => AskAsync(
        cells,
        id,
        (cell, upToIt) =>
        {
            var code = upToIt[^1].Code;
            ArgumentOutOfRangeException.ThrowIfNegative(position);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
            return CellDirectives.AreAt(code, position) ? Task.FromResult(nothing) : ask(cell);
        },
        nothing,
        cancellationToken);

    /// <param name="ask">Is given the cell as the compiler sees it, and the text of all cells down to it.</param>
    private Task<T> AskAsync<T>(IReadOnlyList<CellText> cells, string id, Func<Document, IReadOnlyList<CellText>, Task<T>> ask, T nothing, CancellationToken cancellationToken) => Task.Run(
        async () => chain.Find(cells, id) is { } cell ? await ask(cell, [.. cells.Take(cells.TakeWhile(other => other.Id != id).Count() + 1)]) : nothing,
        cancellationToken);
}
