using Microsoft.CodeAnalysis.CSharp;

namespace NotebookHost;

/// <summary>
/// Tells code that is nested so deeply that the compiler, which is recursive, would exhaust the stack and end the whole
/// process. Nobody writes such code on purpose, but a page may be sent it.
/// </summary>
internal static class CodeDepth
{
    // What a stack of 1.5 MB bears; a thread of a pool has no more on Windows and macOS.
    private const int MostBrackets = 200;
    private const int MostTokens = 1500;
    private const int MostHoles = 10;
    private const int MostDirectives = 500;
    private const int LongestDirective = 1000;

    public static bool IsTooDeep(string code) => AreBracketsTooDeep(code) || AreDirectivesTooMany(code) || AreTokensTooDeep(code);

    // In code that #if switches off the compiler goes a level deeper at every line that begins with #, whether it closes or opens;
    // and the condition of a long #if nests without brackets.
    private static bool AreDirectivesTooMany(string code)
    {
        var count = 0;
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            if (!line.TrimStart().StartsWith("#"))
                continue;
            count++;
            if (count > MostDirectives || line.Length > LongestDirective)
                return true;
        }
        return false;
    }

    // Before anything else looks at the code: even strings may be nested, in the holes of strings, and each level of those
    // doubles the compiler's work while the last is not closed.
    private static bool AreBracketsTooDeep(string code)
    {
        Stack<bool> open = [];
        var (holes, dollar) = (0, false);
        foreach (var character in code)
        {
            if (character is '(' or '[' or '{')
            {
                open.Push(dollar && character == '{');
                holes += open.Peek() ? 1 : 0;
                dollar = false;
            }
            else if ((character is ')' or ']' or '}') && open.TryPop(out var isHole))
                holes -= isHole ? 1 : 0;
            dollar |= character == '$';
            if (open.Count > MostBrackets || holes > MostHoles)
                return true;
        }
        return false;
    }

    // Without brackets an expression is no deeper than it has tokens (!!!x); a comma or a semicolon begins a new one.
    private static bool AreTokensTooDeep(string code)
    {
        Stack<int> outer = new([0]);
        // What may be lists of types in lists of types: A<B<C, which no bracket and no comma ends.
        var less = 0;
        foreach (var token in SyntaxFactory.ParseTokens(code))
        {
            outer.Push(outer.Pop() + 1);
            less = token.Kind() switch
            {
                SyntaxKind.LessThanToken => less + 1,
                SyntaxKind.GreaterThanToken => Math.Max(0, less - 1),
                SyntaxKind.SemicolonToken => 0,
                _ => less,
            };
            if (token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken)
                outer.Push(outer.Peek());
            else if (token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken)
                Close(outer);
            else if (token.Kind() is SyntaxKind.CommaToken or SyntaxKind.SemicolonToken)
            {
                outer.Pop();
                outer.Push(outer.Count == 0 ? 0 : outer.Peek());
            }
            if (outer.Peek() > MostTokens || less > MostBrackets)
                return true;
        }
        return false;
    }

    private static void Close(Stack<int> outer)
    {
        if (outer.Count > 1)
            outer.Pop();
    }
}
