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

    public static bool IsTooDeep(string code) => AreBracketsTooDeep(code) || AreTokensTooDeep(code);

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
        foreach (var token in SyntaxFactory.ParseTokens(code))
        {
            outer.Push(outer.Pop() + 1);
            if (token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken)
                outer.Push(outer.Peek());
            else if (token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken)
                Close(outer);
            else if (token.Kind() is SyntaxKind.CommaToken or SyntaxKind.SemicolonToken)
            {
                outer.Pop();
                outer.Push(outer.Count == 0 ? 0 : outer.Peek());
            }
            if (outer.Peek() > MostTokens)
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
