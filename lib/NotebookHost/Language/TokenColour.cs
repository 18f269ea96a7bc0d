using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookHost;

/// <summary>The kind of one token, by its place in the syntax.</summary>
internal static class TokenColour
{
    /// <returns>A kind of <see cref="CodeSpan"/>, or null for code of no particular kind.</returns>
    public static string? Of(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "number",
        SyntaxKind.IdentifierToken => OfIdentifier(token),
        var kind when IsString(kind) => "string",
        var kind when SyntaxFacts.IsKeywordKind(kind) => "keyword",
        _ => null,
    };

    public static bool IsString(SyntaxKind kind) => kind is
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
        or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken
        or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
        or SyntaxKind.InterpolatedRawStringEndToken;

    /// <summary>Whether this is a comment, or code that <c>#if</c> switches off.</summary>
    public static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.DisabledTextTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static string? OfIdentifier(SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax name => OfName(name),
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax or DestructorDeclarationSyntax => "type",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "method",
        _ => null,
    };

    private static string? OfName(SimpleNameSyntax name)
    {
        if (IsInvoked(name))
            return name is IdentifierNameSyntax { Identifier.Text: "nameof" } ? "keyword" : "method";
        if (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax ? IsLastOfType(name) : IsType(name))
            return name is IdentifierNameSyntax { Identifier.Text: "var" or "dynamic" or "nint" or "nuint" or "notnull" or "unmanaged" } ? "keyword" : "type";
        return name is GenericNameSyntax || IsProbablyType(name) ? "type" : null;
    }

    private static bool IsInvoked(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax invocation => invocation.Expression == name,
        MemberAccessExpressionSyntax access => access.Name == name && access.Parent is InvocationExpressionSyntax invocation && invocation.Expression == access,
        MemberBindingExpressionSyntax binding => binding.Parent is InvocationExpressionSyntax invocation && invocation.Expression == binding,
        _ => false,
    };

    // In System.Text.StringBuilder the last name is the type.
    private static bool IsLastOfType(SimpleNameSyntax name)
    {
        NameSyntax whole = name;
        while (whole.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            if (whole.Parent is QualifiedNameSyntax qualified && qualified.Left == whole)
                return false;
            whole = (NameSyntax)whole.Parent;
        }
        return IsType(whole);
    }

    private static bool IsType(NameSyntax name) => name.Parent switch
    {
        UsingDirectiveSyntax { Alias: null } directive => directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword),
        UsingDirectiveSyntax or BaseNamespaceDeclarationSyntax or NameEqualsSyntax or NameColonSyntax => false,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression } test => test.Right == name,
        _ => SyntaxFacts.IsInTypeOnlyContext(name),
    };

    // Math.Max: nothing but a guess, because X.Column(0) looks the same; matrices have names of one letter and perhaps a digit.
    private static bool IsProbablyType(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Expression == name
        && char.IsUpper(name.Identifier.Text.FirstOrDefault()) && name.Identifier.Text.Any(char.IsLower);
}
