namespace NotebookHost;

/// <summary>
/// Makes HTML that a stranger may have written fit to stand in the page: nothing in it runs, loads from elsewhere, submits, or
/// reaches beyond its place. What stays is on a list; its CSS is not changed.
/// </summary>
internal static class SafeHtml
{
    /// <summary>In characters: more than any output needs, images included, and few enough to be read in a few seconds.</summary>
    public const int Limit = 5_000_000;

    // Behind the last element, which the parser has closed.
    public const string Sentence = "<p>… This is longer than 5,000,000 characters; the rest is not shown.</p>";

    /// <summary>An output's HTML, for an element of the class <c>output-html</c>.</summary>
    public static string Clean(string html) => Clean(html, new());

    /// <summary>HTML under rules of the caller's. Past the limit it is cut, with a sentence.</summary>
    public static string Clean(string html, HtmlRules rules) => html.Length > Limit ? CleanWhole(html[..Limit], rules) + Sentence : CleanWhole(html, rules);

    private static string CleanWhole(string html, HtmlRules rules)
    {
        if (HtmlTree.Parse(html) is not { } nodes)
            return LeftOut.AsWritten(html, "This is shown as it is written: its elements are too many, or nested too deep, to be laid out.");
        return DrawingSize.IsTooLarge(nodes)
            ? LeftOut.AsWritten(html, "This is shown as it is written: its drawing repeats its parts more often than a browser can draw.")
            : new CleanHtmlWriter(html, nodes, rules).Write();
    }
}
