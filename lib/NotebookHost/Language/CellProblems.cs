using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NotebookHost;

/// <summary>What keeps one cell from being compiled.</summary>
internal static class CellProblems
{
    public static async Task<IReadOnlyList<Problem>> FindAsync(Document cell, CancellationToken cancellationToken)
    {
        var compilation = (await cell.Project.GetCompilationAsync(cancellationToken))!;
        var tree = (await cell.GetSyntaxTreeAsync(cancellationToken))!;
        return [.. compilation.GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(error => Describe(error, tree))
            .Distinct()
            .OrderBy(problem => problem.Start)];
    }

    private static Problem Describe(Diagnostic error, SyntaxTree tree)
    {
        var message = $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
        if (error.Location.SourceTree == tree)
            return At(error.Location.SourceSpan, message, tree);
        var place = error.Location.GetLineSpan();
        var where = place.Path is null ? "" : FormattableString.Invariant($"line {place.StartLinePosition.Line + 1} of {Path.GetFileName(place.Path)}: ");
        return At(LoadIn(tree, error.Location.SourceTree), where + message, tree);
    }

    // A missing semicolon has no width; the mark goes under the character before it.
    private static Problem At(TextSpan span, string message, SyntaxTree tree)
    {
        if (!span.IsEmpty)
            return new(span.Start, span.End, message);
        var start = Math.Max(0, span.Start - 1);
        return new(start, Math.Min(start + 1, tree.Length), message);
    }

    /// <summary>The <c>#load</c> that brought the other file.</summary>
    private static TextSpan LoadIn(SyntaxTree tree, SyntaxTree? other)
    {
        var loads = tree.GetCompilationUnitRoot().GetLoadDirectives();
        var load = loads.FirstOrDefault(load => Path.GetFileName(load.File.ValueText) == Path.GetFileName(other?.FilePath)) ?? loads.FirstOrDefault();
        return load?.File.Span ?? default;
    }
}
