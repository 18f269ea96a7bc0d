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
    /// <summary>The result of a cell that is refused, or null.</summary>
    public static CellResult? Find(Script script) => Find(script.GetCompilation()) is var (token, sentence) ? Refused(token, sentence) : null;

    /// <summary>The token that only .NET Interactive understands, in the cell or in a file that it loads, and the sentence that refuses it, or null.</summary>
    public static (SyntaxToken Token, string Sentence)? Find(Compilation compilation)
    {
        foreach (var token in compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantTokens(descendIntoTrivia: true)))
        {
            if (SentenceOn(token) is { } sentence)
                return (token, sentence);
        }
        return null;
    }

    private static string? SentenceOn(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.HashToken))
            return FindDirective(token);
        var isMagic = token.IsKind(SyntaxKind.PercentToken) && IsFirstOnLine(token) && !HasLeftOperand(token);
        return isMagic ? Magic(token) : null;
    }

    private static string? FindDirective(SyntaxToken hash) => hash.Parent switch
    {
        DirectiveTriviaSyntax { IsActive: false } => null,
        ReferenceDirectiveTriviaSyntax reference when reference.File.ValueText.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) => Package(reference.File.ValueText),
        ShebangDirectiveTriviaSyntax => Magic(hash),
        BadDirectiveTriviaSyntax bad when bad.Identifier.Text is "!" or "i" || LineAt(hash).StartsWith("#!", StringComparison.Ordinal) => Magic(hash),
        _ => null,
    };

    private static string Package(string reference)
    {
        var package = reference["nuget:".Length..].Split(',')[0].Trim();
        return $"The package {package} cannot be added here: #r \"nuget:…\" works in VS Code Polyglot Notebooks and in Jupyter with .NET Interactive, in a cell tagged net-interactive.";
    }

    private static string Magic(SyntaxToken token) =>
        $"The magic command {MagicName().Match(LineAt(token)).Value} is not known here: it works in VS Code Polyglot Notebooks and in Jupyter with .NET Interactive, in a cell tagged net-interactive.";

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
