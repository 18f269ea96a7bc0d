using Microsoft.CodeAnalysis;

namespace NotebookHost;

/// <summary>A symbol in C#, with minimal names.</summary>
internal static class SymbolSignature
{
    private static readonly SymbolDisplayFormat Whole = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.UseErrorTypeSymbolName);

    private static readonly SymbolDisplayFormat WithoutOwner = Whole.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);
    private static readonly SymbolDisplayFormat TypeName = WithoutOwner.RemoveKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword);

    /// <summary>With the type it belongs to, unless that is a cell: <c>double NeuralNetwork.Loss(Matrix&lt;double&gt; X)</c>.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "namespace " + symbol.ToDisplayString(),
        { ContainingType.IsScriptClass: true } => symbol.ToDisplayString(WithoutOwner),
        _ => symbol.ToDisplayString(Whole),
    };

    /// <summary>What is worth knowing beside the name: a method's whole signature, the type of anything else.</summary>
    public static string Short(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type.ToDisplayString(TypeName),
        IParameterSymbol parameter => parameter.Type.ToDisplayString(TypeName),
        IRangeVariableSymbol => "range variable",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } field => field.ContainingType.Name,
        IFieldSymbol field => field.Type.ToDisplayString(TypeName),
        IPropertySymbol property => property.Type.ToDisplayString(TypeName),
        INamespaceSymbol => symbol.ToDisplayString(),
        IEventSymbol member => member.Type.ToDisplayString(TypeName),
        _ => symbol.ToDisplayString(WithoutOwner),
    };

    /// <returns>A kind of <see cref="CompletionItem"/>.</returns>
    public static string KindOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or IFieldSymbol { ContainingType.IsScriptClass: true } => "variable",
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IFieldSymbol => "field",
        IEventSymbol => "event",
        INamespaceSymbol => "namespace",
        ITypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        _ => "type",
    };
}
