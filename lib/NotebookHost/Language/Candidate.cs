using System.ComponentModel;
using Microsoft.CodeAnalysis;

namespace NotebookHost;

/// <summary>A name that might be offered, with all it stands for: several methods, or nothing for a keyword.</summary>
/// <param name="Rank">Lower is likelier; see <see cref="SymbolRank"/>.</param>
internal sealed record Candidate(string Name, int Rank, IReadOnlyList<ISymbol> Symbols)
{
    /// <summary>Whether its author wants it hidden.</summary>
    public bool IsHidden => Symbols.Count > 0 && Symbols.All(IsNeverBrowsed);

    /// <summary>One for all of a name; the likeliest speaks for them.</summary>
    public static Candidate Merge(IEnumerable<Candidate> sameName)
    {
        var all = sameName.OrderBy(candidate => candidate.Rank).ToList();
        return all[0] with { Symbols = [.. all.SelectMany(candidate => candidate.Symbols).OrderBy(ParameterCount)] };
    }

    public CompletionItem ToItem(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Rank == SymbolRank.Keyword || Symbols.Count == 0)
            return new(Name, "keyword", null, null);
        var symbol = Symbols.First(symbol => !IsNeverBrowsed(symbol));
        var others = symbol.Kind == SymbolKind.Method ? Symbols.Count(other => other.Kind == SymbolKind.Method) - 1 : 0;
        var overloads = others switch { 0 => "", 1 => " (+1 overload)", _ => FormattableString.Invariant($" (+{others} overloads)") };
        return new(Name, SymbolSignature.KindOf(symbol), SymbolSignature.Short(symbol) + overloads, SymbolSummary.Of(symbol, compilation, cancellationToken));
    }

    private static int ParameterCount(ISymbol symbol) => symbol is IMethodSymbol method ? method.Parameters.Length : -1;

    private static bool IsNeverBrowsed(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == nameof(EditorBrowsableAttribute)
        && attribute.ConstructorArguments is [{ Value: (int)EditorBrowsableState.Never }]);
}
