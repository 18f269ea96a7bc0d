using System.Text.RegularExpressions;

namespace NeuralNotebooks;

/// <summary>Takes an equation apart: names of matrices, and what stands between them.</summary>
internal static partial class EquationParser
{
    /// <summary>
    /// The parts in order. A name is a word that begins with a letter, like <c>W1</c>, <c>errors1</c>, <c>a1ᵀ</c> or
    /// <c>∂L/∂W1</c>. Operators, parentheses, numbers and functions (a word that touches an opening parenthesis, like
    /// <c>σ′(</c>) are none.
    /// </summary>
    public static IReadOnlyList<(string Text, bool IsName)> Parse(string equation) =>
        [.. Part().Matches(equation).Select(part => (part.Value, part.Groups["name"].Success))];

    [GeneratedRegex(@"(?<function>[\p{L}∂∇][\w′'ᵀ]*\()|(?<name>∂\w+/∂\w+|(?!ᵀ)[\p{L}∂∇][\w′'ᵀ]*)|[\d.]+|[^\s\w]|ᵀ")]
    private static partial Regex Part();
}
