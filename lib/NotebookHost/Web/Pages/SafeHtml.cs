using System.Net;

namespace NotebookHost;

/// <summary>
/// Makes HTML that a stranger may have written fit to stand in the page: nothing in it runs, loads from elsewhere, submits, or
/// reaches beyond its place. What stays is on a list; its CSS is not changed.
/// </summary>
internal static class SafeHtml
{
    /// <summary>An output's HTML, for an element of the class <c>output-html</c>.</summary>
    public static string Clean(string html) => Clean(html, new());

    /// <summary>HTML under rules of the caller's.</summary>
    public static string Clean(string html, HtmlRules rules) => HtmlTree.Parse(html) is { } nodes
        ? new CleanHtmlWriter(html, nodes, rules).Write()
        : $"<pre>{WebUtility.HtmlEncode(html)}</pre>";
}
