using Microsoft.CodeAnalysis;

namespace NotebookHost;

/// <summary>What the documentation says of a symbol, where there is any.</summary>
internal static class SymbolSummary
{
    public static string? Of(ISymbol symbol, Compilation compilation, CancellationToken cancellationToken)
    {
        var documented = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        if (documented.Locations.Any(location => location.IsInSource))
            return documented.GetDocumentationCommentXml(cancellationToken: cancellationToken) is { Length: > 0 } xml ? SummaryReader.Read(new StringReader(xml)).Values.FirstOrDefault() : null;
        if (documented.GetDocumentationCommentId() is not { } id || documented.ContainingAssembly is not { } assembly
            || compilation.GetMetadataReference(assembly) is not PortableExecutableReference { FilePath: { } path } reference)
            return null;
        var files = ReferenceResolver.IsFramework(reference) ? FrameworkDocumentation.FilesFor(path) : [Path.ChangeExtension(path, ".xml")];
        return files.Select(file => DocumentationFile.Summaries(file).GetValueOrDefault(id)).FirstOrDefault(summary => summary is not null)
            ?? (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? Of(symbol.ContainingType, compilation, cancellationToken) : null);
    }
}
