using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace NotebookHost;

/// <summary>Reads HTML as a browser does, with an end to the work that broken HTML can make.</summary>
internal sealed class HtmlTree
{
    // The parser looks through the open elements at every tag: this many looks take a fraction of a second.
    private const long WorkAllowed = 5_000_000;

    // Making an element, and writing it again, takes as long as so many looks.
    private const int WorkOfElement = 30;

    // At a <pre> the parser looks at what follows before it is done, and so goes a level deeper at each of many.
    private const int MostBehindEachOther = 100;

    private readonly Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
    private int depth;
    private long work;
    private int behindEachOther;
    private bool isSelfClosing;

    private HtmlTree()
    {
    }

    /// <summary>The nodes of a piece of HTML that stands in a page's body; null where its elements nest too deep or are too many to read in a second or two.</summary>
    public static INodeList? Parse(string html)
    {
        var tree = new HtmlTree();
        var context = new HtmlParser().ParseDocument("").Body!;
        try
        {
            return new HtmlParser(new HtmlParserOptions { OnToken = (token, _) => tree.Count(token), OnCreated = (element, _) => tree.Count(element) }).ParseFragment(html, context);
        }
        catch (TooDeepException)
        {
            return null;
        }
    }

    private void Count(HtmlToken token)
    {
        isSelfClosing = token is HtmlTagToken { IsSelfClosing: true };
        if (token.Type != HtmlTokenType.EndTag || !open.TryGetValue(token.Name, out var count) || count == 0)
            return;
        open[token.Name] = count - 1;
        depth--;
    }

    private void Count(IElement element)
    {
        var isClosed = element.NamespaceUri == NamespaceNames.HtmlUri ? SafeElements.IsVoid(element.LocalName) : isSelfClosing;
        if (!isClosed)
        {
            open[element.LocalName] = open.GetValueOrDefault(element.LocalName) + 1;
            depth++;
        }
        work += depth + WorkOfElement;
        behindEachOther = element.LocalName is "pre" or "listing" ? behindEachOther + 1 : 0;
        if (work > WorkAllowed || behindEachOther > MostBehindEachOther)
            throw new TooDeepException();
    }

    private sealed class TooDeepException : Exception;
}
