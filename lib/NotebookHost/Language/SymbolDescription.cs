using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookHost;

/// <summary>Says what a name in a cell stands for.</summary>
internal static class SymbolDescription
{
    public static async Task<SymbolWords?> FindAsync(Document cell, int position, CancellationToken cancellationToken)
    {
        var root = (await cell.GetSyntaxRootAsync(cancellationToken))!;
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, root.FullSpan.End);
        var token = NameAt(root, position);
        if (token.Parent is not { } node)
            return null;
        var model = (await cell.GetSemanticModelAsync(cancellationToken))!;
        var symbol = SymbolOf(model, node, cancellationToken);
        return symbol is null or IErrorTypeSymbol
            ? null
            : new(token.SpanStart, token.Span.End, SymbolSignature.Of(symbol), SymbolSummary.Of(symbol, model.Compilation, cancellationToken));
    }

    // At the end of a name the cursor is still on it.
    private static SyntaxToken NameAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        if (!IsName(token) && position > 0)
            token = root.FindToken(position - 1);
        return IsName(token) && token.SpanStart <= position && position <= token.Span.End ? token : default;
    }

    private static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax;

    private static ISymbol? SymbolOf(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
    {
        // new Plot("…") speaks of the constructor that is called.
        if (node.Parent is ObjectCreationExpressionSyntax creation && creation.Type == node && model.GetSymbolInfo(creation, cancellationToken).Symbol is { } constructor)
            return constructor;
        var info = model.GetSymbolInfo(node, cancellationToken);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? model.GetDeclaredSymbol(node, cancellationToken);
    }
}
