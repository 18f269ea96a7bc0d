using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookHost;

/// <summary>A place in the code where a name could stand.</summary>
/// <param name="Start">Where the word begins that the cursor is in or behind.</param>
/// <param name="Word">What of it stands before the cursor.</param>
/// <param name="Before">The token before the word.</param>
internal sealed record CompletionPlace(int Start, string Word, SyntaxToken Before)
{
    /// <summary>Whether only members of what stands before the dot fit.</summary>
    public bool IsMember => Before.IsKind(SyntaxKind.DotToken) || Before.IsKind(SyntaxKind.ColonColonToken) || Before.IsKind(SyntaxKind.MinusGreaterThanToken);

    /// <returns>The place, or null inside comments, strings, numbers and directives, and where a new name is being given.</returns>
    public static CompletionPlace? Find(SyntaxNode root, string code, int position)
    {
        var start = position;
        while (start > 0 && (SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]) || code[start - 1] == '@'))
            start--;
        var word = code[start..position];
        if (word.Length > 0 && char.IsAsciiDigit(word[0]) || position > 0 && (IsInTrivia(root, code, position) || IsInString(root, position)))
            return null;
        var before = TokenBefore(root, start);
        var isNumber = before.IsKind(SyntaxKind.DotToken) && before.GetPreviousToken().IsKind(SyntaxKind.NumericLiteralToken);
        return isNumber || IsNewName(root, start, before) ? null : new(start, word, before);
    }

    private static SyntaxToken TokenBefore(SyntaxNode root, int start)
    {
        var token = root.FindToken(start);
        while (!token.IsKind(SyntaxKind.None) && (token.Span.End > start || token.Span.IsEmpty))
            token = token.GetPreviousToken();
        return token;
    }

    private static bool IsInTrivia(SyntaxNode root, string code, int position)
    {
        var left = code[position - 1];
        var trivia = root.FindTrivia(position - 1);
        if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
            return position < trivia.FullSpan.End || !trivia.ToFullString().EndsWith("*/", StringComparison.Ordinal);
        if (trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            return position < trivia.FullSpan.End;
        return left is not ('\r' or '\n') && (trivia.IsDirective || TokenColour.IsComment(trivia));
    }

    private static bool IsInString(SyntaxNode root, int position)
    {
        var token = root.FindToken(position - 1);
        if (!token.Span.Contains(position - 1) || !TokenColour.IsString(token.Kind()))
            return false;
        var ends = token.Parent is LiteralExpressionSyntax || token.IsKind(SyntaxKind.InterpolatedStringEndToken) || token.IsKind(SyntaxKind.InterpolatedRawStringEndToken);
        return position < token.Span.End || !ends || token.ContainsDiagnostics;
    }

    // A word on the line below belongs to the next statement, whatever the parser makes of a missing semicolon.
    private static bool IsNewName(SyntaxNode root, int start, SyntaxToken before)
    {
        var token = root.FindToken(start);
        var isNamed = token.SpanStart == start && token.IsKind(SyntaxKind.IdentifierToken) && token.Parent switch
        {
            ParameterSyntax parameter => parameter.Type is not null,
            SimpleNameSyntax => false,
            VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or MemberDeclarationSyntax
                or LocalFunctionStatementSyntax or TypeParameterSyntax => true,
            _ => false,
        };
        return isNamed && LineOf(before.Span.End) == LineOf(start);

        int LineOf(int place) => root.GetText().Lines.IndexOf(place);
    }
}
