using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookHost;

/// <summary>Names that only their place makes meaningful: of arguments (<c>epochs:</c>), and of properties between the braces of an object.</summary>
internal static class NamesForPlace
{
    public static IEnumerable<Candidate> Of(SemanticModel model, CompletionPlace place) => place.Before.Parent switch
    {
        BaseArgumentListSyntax { Parent: { } call } list => Arguments(model, call, list),
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer => Properties(model, creation, initializer, place),
        InitializerExpressionSyntax { Parent: WithExpressionSyntax copy } initializer => Properties(model, copy.Expression, initializer, place),
        _ => [],
    };

    private static IEnumerable<Candidate> Arguments(SemanticModel model, SyntaxNode call, BaseArgumentListSyntax list)
    {
        var given = list.Arguments.Select(argument => argument.NameColon?.Name.Identifier.ValueText).ToHashSet();
        return Methods(model, call)
            .SelectMany(method => method.Parameters)
            .Where(parameter => parameter.Name.Length > 0 && !given.Contains(parameter.Name))
            .DistinctBy(parameter => parameter.Name)
            .Select(parameter => new Candidate(parameter.Name + ":", SymbolRank.Local, [parameter]));
    }

    private static IEnumerable<IMethodSymbol> Methods(SemanticModel model, SyntaxNode call)
    {
        var group = call is InvocationExpressionSyntax invocation ? model.GetMemberGroup(invocation.Expression) : model.GetMemberGroup(call);
        var symbol = model.GetSymbolInfo(call);
        return group.Concat(symbol.CandidateSymbols).Append(symbol.Symbol).OfType<IMethodSymbol>().Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
    }

    private static IEnumerable<Candidate> Properties(SemanticModel model, ExpressionSyntax made, InitializerExpressionSyntax initializer, CompletionPlace place)
    {
        var given = initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Left.ToString()).ToHashSet();
        for (var type = model.GetTypeInfo(made).Type; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { SetMethod: not null, IsIndexer: false, IsStatic: false } && !given.Contains(property.Name) && model.IsAccessible(place.Start, property))
                    yield return new(property.Name, SymbolRank.Local, [property]);
            }
        }
    }
}
