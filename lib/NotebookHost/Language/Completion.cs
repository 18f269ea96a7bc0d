using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Recommendations;

namespace NotebookHost;

/// <summary>Finds the names that fit at a place, and puts the likeliest first.</summary>
internal static class Completion
{
    private const int Most = 200;

    public static async Task<CompletionList> FindAsync(Document cell, int position, CancellationToken cancellationToken)
    {
        var text = (await cell.GetTextAsync(cancellationToken)).ToString();
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, text.Length);
        var root = (await cell.GetSyntaxRootAsync(cancellationToken))!;
        if (CompletionPlace.Find(root, text, position) is not { } place)
            return new(position, []);
        var model = (await cell.GetSemanticModelAsync(cancellationToken))!;
        var symbols = await Recommender.GetRecommendedSymbolsAtPositionAsync(cell, position, cancellationToken: cancellationToken);
        var ranks = new SymbolRank(model.Compilation);
        var named = place.IsMember ? [] : NamesForPlace.Of(model, place);
        var candidates = symbols
            .Where(symbol => symbol.CanBeReferencedByName && !symbol.IsImplicitlyDeclared)
            .Select(symbol => new Candidate(Escaped(symbol.Name), ranks.Of(symbol), [symbol]))
            .Concat(named)
            .Concat(place.IsMember ? [] : Keywords.At(place.Before).Select(word => new Candidate(word, SymbolRank.Keyword, [])));
        return new(place.Start, Best(candidates, place.Word, model, cancellationToken));
    }

    private static List<CompletionItem> Best(IEnumerable<Candidate> candidates, string word, SemanticModel model, CancellationToken cancellationToken) =>
    [
        .. candidates
            .Select(candidate => (Candidate: candidate, Match: NameMatch.Of(candidate.Name, word)))
            .Where(match => match.Match is not null)
            .GroupBy(match => match.Candidate.Name, StringComparer.Ordinal)
            .Select(group => (Candidate: Candidate.Merge(group.Select(match => match.Candidate)), group.First().Match))
            .OrderBy(match => match.Match == NameMatch.Humps)
            .ThenBy(match => match.Candidate.Rank)
            .ThenBy(match => match.Match)
            .ThenBy(match => match.Candidate.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(match => match.Candidate.Name, StringComparer.Ordinal)
            .Select(match => match.Candidate)
            .Where(candidate => !candidate.IsHidden)
            .Take(Most)
            .Select(candidate => candidate.ToItem(model.Compilation, cancellationToken)),
    ];

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
