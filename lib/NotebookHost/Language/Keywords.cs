using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookHost;

/// <summary>The keywords that make sense behind a token.</summary>
internal static class Keywords
{
    private static readonly string[] BuiltInTypes =
        ["bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "object", "short", "string", "uint", "ulong"];

    private static readonly string[] Expressions =
        ["async", "await", "default", "false", "nameof", "new", "null", "sizeof", "stackalloc", "static", "throw", "true", "typeof", .. BuiltInTypes];

    private static readonly string[] Declarations =
    [
        "abstract", "class", "const", "delegate", "enum", "event", "interface", "internal", "override", "private", "protected", "public",
        "readonly", "record", "sealed", "static", "struct", "virtual", "void",
    ];

    private static readonly string[] Statements =
    [
        "break", "checked", "continue", "do", "for", "foreach", "goto", "if", "lock", "ref", "return", "switch", "try", "unsafe", "using", "var",
        "while", "yield", .. Expressions, .. Declarations,
    ];

    private static readonly string[] Members = ["async", "explicit", "implicit", "operator", "partial", "required", .. BuiltInTypes, .. Declarations];
    private static readonly string[] AfterValue = ["as", "is", "switch", "with"];
    private static readonly string[] Patterns = ["and", "or", "when"];

    public static IEnumerable<string> At(SyntaxToken before) => (before.Kind() switch
    {
        SyntaxKind.NewKeyword => BuiltInTypes,
        SyntaxKind.IsKeyword => ["not", "null", "true", "false", "var", .. BuiltInTypes],
        SyntaxKind.AsKeyword or SyntaxKind.ColonToken when before.Parent is BinaryExpressionSyntax or BaseListSyntax => BuiltInTypes,
        SyntaxKind.UsingKeyword => ["static", "var"],
        SyntaxKind.CaseKeyword => ["not", "null", "true", "false", "var", "default", .. BuiltInTypes],
        SyntaxKind.ForEachKeyword or SyntaxKind.ForKeyword or SyntaxKind.IfKeyword or SyntaxKind.WhileKeyword => [],
        SyntaxKind.OpenParenToken when before.Parent is CommonForEachStatementSyntax or ForStatementSyntax => ["var", "ref", "await", .. BuiltInTypes],
        SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken when IsAmongMembers(before) => Members,
        SyntaxKind.CloseBraceToken when IsAfter<IfStatementSyntax>(before) => ["else", .. Statements],
        SyntaxKind.CloseBraceToken when IsAfter<TryStatementSyntax>(before) || IsAfter<CatchClauseSyntax>(before) => ["catch", "finally", .. Statements],
        SyntaxKind.SemicolonToken when before.Parent?.Parent is IfStatementSyntax => ["else", .. Statements],
        SyntaxKind.None or SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.ElseKeyword
            or SyntaxKind.DoKeyword => IsInBraces(before) ? Expressions : Statements,
        SyntaxKind.CloseParenToken when before.Parent is StatementSyntax => Statements,
        _ when before.IsKeyword() && SyntaxFacts.IsAccessibilityModifier(before.Kind()) => Members,
        _ when IsValue(before) => ValueEnd(before),
        _ => ["in", "out", "ref", .. Expressions],
    }).Distinct();

    // A cell has no class around it that its statements stand in.
    private static bool IsAmongMembers(SyntaxToken before) => before.Kind() switch
    {
        SyntaxKind.OpenBraceToken => before.Parent is TypeDeclarationSyntax,
        _ => before.Parent is TypeDeclarationSyntax type ? type.Parent is TypeDeclarationSyntax : before.Parent is MemberDeclarationSyntax { Parent: TypeDeclarationSyntax } or BlockSyntax { Parent: MemberDeclarationSyntax { Parent: TypeDeclarationSyntax } },
    };

    private static bool IsInBraces(SyntaxToken before) => before.IsKind(SyntaxKind.OpenBraceToken) && before.Parent is InitializerExpressionSyntax or InterpolationSyntax;

    private static bool IsAfter<T>(SyntaxToken brace) => brace.Parent is BlockSyntax { Parent: T };

    private static bool IsValue(SyntaxToken token) => token.Kind() is
        SyntaxKind.IdentifierToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.NumericLiteralToken or SyntaxKind.CloseBraceToken
        or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NullKeyword || TokenColour.IsString(token.Kind());

    private static string[] ValueEnd(SyntaxToken token) => token.Parent switch
    {
        CommonForEachStatementSyntax => ["in"],
        ConstantPatternSyntax or DeclarationPatternSyntax or SingleVariableDesignationSyntax => Patterns,
        { Parent: ConstantPatternSyntax or DeclarationPatternSyntax } => Patterns,
        _ => AfterValue,
    };
}
