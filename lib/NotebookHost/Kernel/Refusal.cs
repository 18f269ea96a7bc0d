using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookHost;

/// <summary>
/// Finds what only .NET Interactive understands: magic commands and packages. The code is parsed, so that a comment or a
/// string that speaks of them is none.
/// </summary>
internal static partial class Refusal
{
    public static CellResult? Find(Script script) => script.GetCompilation().SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantTokens(descendIntoTrivia: true).Select(Find))
        .FirstOrDefault(result => result is not null);

    private static CellResult? Find(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.HashToken))
            return FindDirective(token);
        var isMagic = token.IsKind(SyntaxKind.PercentToken) && IsFirstOnLine(token) && !HasLeftOperand(token);
        return isMagic ? Magic(token) : null;
    }

    private static CellResult? FindDirective(SyntaxToken hash) => hash.Parent switch
    {
        DirectiveTriviaSyntax { IsActive: false } => null,
        ReferenceDirectiveTriviaSyntax reference when reference.File.ValueText.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) => Package(hash, reference.File.ValueText),
        ShebangDirectiveTriviaSyntax => Magic(hash),
        BadDirectiveTriviaSyntax bad when bad.Identifier.Text is "!" or "i" || LineAt(hash).StartsWith("#!", StringComparison.Ordinal) => Magic(hash),
        _ => null,
    };

    private static CellResult Package(SyntaxToken token, string reference)
    {
        var package = reference["nuget:".Length..].Split(',')[0].Trim();
        return Refused(token, $"The package {package} cannot be added here: #r \"nuget:…\" works in VS Code Polyglot Notebooks and in Jupyter with .NET Interactive, in a cell tagged net-interactive.");
    }

    private static CellResult Magic(SyntaxToken token) =>
        Refused(token, $"The magic command {MagicName().Match(LineAt(token)).Value} is not known here: it works in VS Code Polyglot Notebooks and in Jupyter with .NET Interactive, in a cell tagged net-interactive.");

    private static CellResult Refused(SyntaxToken token, string sentence)
    {
        var line = token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        return new(CellOutcome.Failed, new("NotSupported", sentence, [$"NotSupported: {sentence}", $"   at {CellPlaces.Describe(token.SyntaxTree!.FilePath, line)}"]), line);
    }

    private static bool IsFirstOnLine(SyntaxToken token) => LineAt(token).StartsWith('%');

    private static bool HasLeftOperand(SyntaxToken token) => token.Parent is BinaryExpressionSyntax { Left.IsMissing: false };

    private static string LineAt(SyntaxToken token)
    {
        var text = token.SyntaxTree!.GetText();
        return text.Lines.GetLineFromPosition(token.SpanStart).ToString().Trim();
    }

    [GeneratedRegex(@"^(#!|%+|#)\s*[\w-]*")]
    private static partial Regex MagicName();
}
