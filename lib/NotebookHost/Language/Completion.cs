using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Recommendations;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using RoslynItem = Microsoft.CodeAnalysis.Completion.CompletionItem;

namespace NotebookHost;

/// <summary>The names that Roslyn offers at a place; those that the reader declared come first, then those of the libraries that the cells reference.</summary>
internal static class Completion
{
    private const int Most = 200;

    public static async Task<CompletionList> FindAsync(Document cell, int position, CancellationToken cancellationToken)
    {
        var (span, items) = await OfferAsync(cell, position, cancellationToken);
        if (items.Count == 0)
            return new(position, []);
        var service = CompletionService.GetService(cell)!;
        var word = (await cell.GetTextAsync(cancellationToken)).ToString(TextSpan.FromBounds(span.Start, position));
        var symbols = await Recommender.GetRecommendedSymbolsAtPositionAsync(cell, position, cancellationToken: cancellationToken);
        var ranks = new SymbolRank((await cell.Project.GetCompilationAsync(cancellationToken))!);
        var likeliest = symbols.GroupBy(symbol => symbol.Name).ToDictionary(group => group.Key, group => group.MinBy(ranks.Of)!);
        var sorted = items
            .Where(item => word.Length == 0 || !service.FilterItems(cell, [item], word).IsEmpty)
            .Select(item => (Item: item, Symbol: likeliest.GetValueOrDefault(item.FilterText)))
            .OrderBy(named => !named.Item.FilterText.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .ThenBy(named => named.Symbol is { } symbol ? ranks.Of(symbol) : SymbolRank.OfTag(named.Item.Tags.FirstOrDefault()))
            .ThenBy(named => !named.Item.FilterText.StartsWith(word, StringComparison.Ordinal))
            .ThenBy(named => named.Item.SortText, StringComparer.OrdinalIgnoreCase)
            .DistinctBy(named => NameOf(named.Item))
            .Take(Most);
        return new(span.Start, [.. sorted.Select(named => new CompletionItem(NameOf(named.Item), KindOf(named.Item, named.Symbol)))]);
    }

    /// <summary>What Roslyn says of a name that it offers at a place; null if it does not offer it.</summary>
    public static async Task<SymbolWords?> ExplainAsync(Document cell, int position, string name, CancellationToken cancellationToken)
    {
        var (span, items) = await OfferAsync(cell, position, cancellationToken);
        if (items.FirstOrDefault(item => NameOf(item) == name) is not { } item)
            return null;
        var description = await CompletionService.GetService(cell)!.GetDescriptionAsync(cell, item, cancellationToken);
        var words = (description?.Text ?? name).Split('\n', 2, StringSplitOptions.TrimEntries);
        return new(span.Start, position, words[0], words.ElementAtOrDefault(1));
    }

    private static async Task<(TextSpan Word, IReadOnlyList<RoslynItem> Items)> OfferAsync(Document cell, int position, CancellationToken cancellationToken)
    {
        var root = (await cell.GetSyntaxRootAsync(cancellationToken))!;
        var offered = await CompletionService.GetService(cell)!.GetCompletionsAsync(cell, position, cancellationToken: cancellationToken);
        return (offered.Span, [.. offered.ItemsList.Where(item => IsName(item) && !IsInNumber(root, offered.Span.Start))]);
    }

    // After 3. members could follow, but a reader is about to type decimals.
    private static bool IsInNumber(SyntaxNode root, int start) =>
        start > 0 && root.FindToken(start - 1) is var dot && dot.IsKind(SyntaxKind.DotToken) && dot.GetPreviousToken().IsKind(SyntaxKind.NumericLiteralToken);

    // Not whole pieces of code, and not what Roslyn makes up: names for a variable that the reader is about to name, a T.
    private static bool IsName(RoslynItem item) =>
        !item.IsComplexTextEdit && !item.Tags.Contains(WellKnownTags.Snippet)
        && (item.Tags.Contains(WellKnownTags.Keyword) || item.Properties.ContainsKey("SymbolName") || item.Properties.ContainsKey("Symbols"));

    // The text that it stands for: epochs:, but List for List<>.
    private static string NameOf(RoslynItem item) => item.DisplayTextSuffix == ":" ? item.DisplayText + ":" : item.DisplayText;

    private static string KindOf(RoslynItem item, ISymbol? symbol) => item.Tags.FirstOrDefault() switch
    {
        WellKnownTags.Local or WellKnownTags.Parameter or WellKnownTags.RangeVariable => "variable",
        WellKnownTags.Field or WellKnownTags.Constant or WellKnownTags.EnumMember => symbol is ILocalSymbol or { ContainingType.IsScriptClass: true } ? "variable" : "field",
        WellKnownTags.Method or WellKnownTags.ExtensionMethod => "method",
        WellKnownTags.Property => "property",
        WellKnownTags.Event => "event",
        WellKnownTags.Namespace => "namespace",
        WellKnownTags.Keyword => "keyword",
        WellKnownTags.Enum => "enum",
        _ => "type",
    };
}
