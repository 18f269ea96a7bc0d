using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.QuickInfo;

namespace NotebookHost;

/// <summary>Says what a name in a cell stands for.</summary>
internal static class SymbolDescription
{
    public static async Task<SymbolWords?> FindAsync(Document cell, int position, CancellationToken cancellationToken)
    {
        var root = (await cell.GetSyntaxRootAsync(cancellationToken))!;
        var info = await QuickInfoService.GetService(cell)!.GetQuickInfoAsync(cell, position, cancellationToken);
        // Of a string in quotes there is nothing to say but that it is a string.
        if (info is null || !IsName(root.FindToken(info.Span.Start)))
            return null;
        return Text(QuickInfoSectionKinds.Description) is { } signature
            ? new(info.Span.Start, info.Span.End, signature, Text(QuickInfoSectionKinds.DocumentationComments))
            : null;

        string? Text(string kind) => info.Sections.FirstOrDefault(section => section.Kind == kind)?.Text;
    }

    private static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax;
}
