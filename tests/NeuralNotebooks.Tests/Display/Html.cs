using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NeuralNotebooks.Tests.Display;

/// <summary>Reads what a display writes the way a browser does.</summary>
internal static class Html
{
    public static IElement Parse(string fragment) => new HtmlParser().ParseDocument(fragment).Body!;

    public static string[] Texts(this IElement element, string selector) =>
        [.. element.QuerySelectorAll(selector).Select(found => found.TextContent)];
}
