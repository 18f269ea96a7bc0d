using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace NeuralNotebooks.Tests.Display;

/// <summary>Reads what a display writes the way a browser does.</summary>
internal static class Html
{
    public static IElement Parse(string fragment) => new HtmlParser().ParseDocument(fragment).Body!;

    /// <summary>The drawing that an image carries in its address.</summary>
    public static IElement Picture(IElement image)
    {
        const string Start = "data:image/svg+xml;base64,";
        var address = image.GetAttribute("src")!;
        Assert.StartsWith(Start, address, StringComparison.Ordinal);
        return Parse(Encoding.UTF8.GetString(Convert.FromBase64String(address[Start.Length..]))).QuerySelector("svg")!;
    }

    public static string[] Texts(this IElement element, string selector) =>
        [.. element.QuerySelectorAll(selector).Select(found => found.TextContent)];
}
