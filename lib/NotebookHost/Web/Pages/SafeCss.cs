using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>
/// Judges the CSS of strangers without changing a character of it. Text passes whole or not at all: it must be balanced, so that it
/// cannot end the block it is put into; name no file, no at-rule but conditions, and no position that leaves its place on the page.
/// </summary>
internal static partial class SafeCss
{
    /// <summary>Style sheets hold only for the outputs, whatever their selectors say.</summary>
    public static string? OfStyleSheet(string css) => IsSafe(css) ? $"@scope (.output-html){{{css}}}" : null;

    /// <summary>Whether the text may stand in a style attribute, an attribute of SVG, or a style sheet.</summary>
    public static bool IsSafe(string css)
    {
        var open = new Stack<char>();
        for (var at = 0; at < css.Length;)
        {
            var token = Token().Match(css, at);
            if (!token.Success || !IsSafe(token) || !StaysInPlace(token, css) || !Closes(open, token.ValueSpan))
                return false;
            at += token.Length;
        }
        return open.Count == 0 && !css.Contains("</", StringComparison.Ordinal) && !css.Contains("<!", StringComparison.Ordinal);
    }

    private static bool IsSafe(Match token)
    {
        if (token.Groups["at"].Success)
            return token.ValueSpan is "@media" or "@supports" or "@container";
        if (token.Groups["url"].Success)
            return token.Groups["address"] is { Success: true } address && IsSafeAddress(address.Value);
        if (token.Groups["function"].Success)
            return !Loading().IsMatch(token.Value);
        return !token.Groups["name"].Success || !Ancient().IsMatch(token.Value);
    }

    /// <summary>Whether the token is anything but a position that leaves its place. Behind a dot it names a class.</summary>
    private static bool StaysInPlace(Match token, string css)
    {
        var isPosition = token.Groups["name"].Success && token.ValueSpan.Equals("position", StringComparison.OrdinalIgnoreCase);
        var end = token.Index + token.Length;
        return !isPosition || (token.Index > 0 && css[token.Index - 1] == '.') || !Colon().IsMatch(css, end) || InPlace().IsMatch(css, end);
    }

    private static bool IsSafeAddress(string address) => address.StartsWith('#') || SafeAddress.OfImage(address)?.StartsWith("data:", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Closes(Stack<char> open, ReadOnlySpan<char> token)
    {
        switch (token[^1])
        {
            case '{' or '[' or '(' when !IsString(token):
                open.Push(token[^1] switch { '{' => '}', '[' => ']', _ => ')' });
                return true;
            case '}' or ']' or ')' when token.Length == 1:
                return open.TryPop(out var expected) && expected == token[0];
            default:
                return true;
        }
    }

    private static bool IsString(ReadOnlySpan<char> token) => token[0] is '"' or '\'' or '/';

    // A backslash outside of a string could spell any word in disguise, so no token holds one. The space at the start of an address
    // is atomic: the pattern would else divide a long one between there and the end in every way there is.
    [GeneratedRegex("""
        \G(?:
          (?<space>[\s,;:.>+~*/=|&!%<^$?]) (?<!/(?=\*))
        | /\*(?s:.*?)\*/
        | "(?:[^"\\\r\n\f]|\\[^\r\n\f])*" | '(?:[^'\\\r\n\f]|\\[^\r\n\f])*'
        | (?<url>(?>url\(\s*)(?:"(?<address>[^"\\\r\n\f]*)"|'(?<address>[^'\\\r\n\f]*)'|(?<address>[^\s"'()\\]*))?\s*\))
        | (?<at>@[-\w]*)
        | \#[-\w\u0080-\uffff]+
        | [+-]?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?(?:%|[a-zA-Z]+)?
        | (?<function>[-\w\u0080-\uffff]+\()
        | (?<name>[-\w\u0080-\uffff]+)
        | [{}\[\]()]
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    // Functions that fetch a file that they are given as a string.
    [GeneratedRegex(@"^(url|src|image|(-webkit-)?image-set|(-webkit-)?cross-fade|element|paint|expression)\($", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loading();

    [GeneratedRegex(@"^(behavior|-moz-binding)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ancient();

    // Comments may stand between a property and its colon. Atomic, since without a colon the pattern would else try every
    // end of a comment as the end of each comment before it.
    [GeneratedRegex(@"\G(?>(?:\s|/\*(?s:.*?)\*/)*):", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\G\s*:\s*(static|relative|absolute)\s*(!important\s*)?(?=[;}]|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPlace();
}
