using AngleSharp.Html.Parser;

namespace NotebookHost.Tests;

public sealed class SafeHtmlTests
{
    [Theory]
    [InlineData("<p style=\"color:color-mix(in srgb,currentColor 25%,transparent);--x:1px;margin:var(--x)\">a</p>")]
    [InlineData("<div role=\"group\" aria-label=\"b\" tabindex=\"0\"><details open=\"\"><summary>a</summary>b</details></div>")]
    [InlineData("<svg viewBox=\"0 0 1 1\" focusable=\"false\"><clipPath></clipPath><path d=\"M0 0\" stroke-width=\"1\" transform=\"translate(1 2)\"></path></svg>")]
    [InlineData("<table><caption>a</caption><tbody><tr><th scope=\"row\" colspan=\"2\">b</th></tr></tbody></table>")]
    [InlineData("<figure data-plotly=\"{&quot;a&quot;:[1,2]}\"><figcaption>a &lt; b &amp; c</figcaption></figure>")]
    [InlineData("<pre>\n\nb</pre>")]
    public void Leaves_what_outputs_are_made_of_as_it_is(string html) => Assert.Equal(html, SafeHtml.Clean(html));

    [Theory]
    [InlineData(".a{--x:1px;color:color-mix(in srgb,red,blue);&:hover{color:var(--x)}}")]
    [InlineData("@media (width < 600px) and (prefers-color-scheme:dark){.a:has(> b)::after{content:\"}\\2014\"}}")]
    [InlineData("/* a { */ .a>b~c+d:not(.e),[f=\"g\"]{position:relative;width:calc(100% - 2px)!important}")]
    [InlineData(".a{background:url(data:image/png;base64,AAAA)}#b{color:#0072B222;mask:url(#m)}")]
    [InlineData(".position:hover{color:red}.a{transition:position 1s;position:relative !important}")]
    public void Keeps_style_sheets_for_outputs_alone(string css) =>
        Assert.Equal($"<style>@scope (.output-html){{{css}}}</style>", SafeHtml.Clean($"<style>{css}</style>"));

    [Fact]
    public void Gives_ids_a_beginning_of_their_own_and_references_follow()
    {
        var clean = SafeHtml.Clean("<svg aria-labelledby=\"t\"><title id=\"t\">a</title><clipPath id=\"c\"></clipPath><g clip-path=\"url(#c)\" fill=\"#c\"></g><use href=\"#c\"></use></svg>");

        Assert.Matches("""^<svg aria-labelledby="(in-[0-9a-f]{8}-)t"><title id="\1t">a</title><clipPath id="\1c"></clipPath><g clip-path="url\(#\1c\)" fill="#c"></g><use href="#\1c"></use></svg>$""", clean);
    }

    [Theory]
    [InlineData("<a href=\"https://example.org/\">a</a>", "<a href=\"https://example.org/\" rel=\"noopener noreferrer\">a</a>")]
    [InlineData("<a href=\"//example.org/\" rel=\"opener\">a</a>", "<a href=\"//example.org/\" rel=\"noopener noreferrer\">a</a>")]
    [InlineData("<a href=\"../a b.ipynb#c\">a</a>", "<a href=\"../a b.ipynb#c\">a</a>")]
    [InlineData("<a href=\"#c\">a</a>", "<a href=\"#c\">a</a>")]
    [InlineData("<img src=\"images/a.svg\" alt=\"b\">", "<img src=\"images/a.svg\" alt=\"b\" loading=\"lazy\">")]
    [InlineData("<unknown>a <b>b</unknown>", "a <b>b</b>")]
    [InlineData("<form>a</form>", "a")]
    public void Keeps_links_and_the_text_of_what_it_does_not_know(string html, string expected) => Assert.Equal(expected, SafeHtml.Clean(html));

    [Theory]
    [InlineData("position:fixed")]
    [InlineData("POSITION : sticky")]
    [InlineData("position/**/:fixed")]
    [InlineData("position /* a */ : fixed")]
    [InlineData("position:/**/fixed")]
    [InlineData("position:relative fixed")]
    [InlineData("color:red;position:var(--a)")]
    public void Drops_positions_that_leave_their_place(string css) =>
        Assert.Equal("<p>a</p>", SafeHtml.Clean($"<style>.a{{{css}}}</style><p style=\"{css}\">a</p>"));

    [Theory]
    [InlineData("<div>", 1_000, "")]
    [InlineData("<div>", 10_000, "")]
    [InlineData("<div>a", 500_000, "a")]
    [InlineData("<b><p>", 10_000, "")]
    [InlineData("<svg><g>", 100_000, "")]
    [InlineData("<path/>", 500_000, "")]
    [InlineData("<a><table>", 50_000, "")]
    [InlineData("<pre>", 50_000, "")]
    [InlineData("<pre><listing>", 50_000, "")]
    [InlineData("<a<a", 50_000, "")]
    [InlineData("</p>&<", 300_000, "&<")]
    [InlineData("</p>&<", 800_000, "&<")]
    [InlineData("text ", 1_000_000, "text ")]
    [InlineData("<style>((((", 50_000, "")]
    [InlineData("<p style='((((", 50_000, "")]
    [InlineData("<p style='a:a:a:a:a:a:a:a:a:a:a:a:a:a:a:a'>b</p>", 30_000, "b")]
    public void Survives_broken_and_endless_markup(string piece, int times, string text)
    {
        var clean = SafeHtml.Clean(string.Concat(Enumerable.Repeat(piece, times)));
        var body = new HtmlParser().ParseDocument($"<body><main>{clean}</main><p id=behind>").Body!;

        Assert.Equal(["MAIN", "P"], body.Children.Select(element => element.TagName));
        // Too deep for a tree, it is shown as it is written, and that is said.
        const string Sentence = "This is shown as it is written: its elements are too many, or nested too deep, to be laid out.";
        var isAsWritten = body.QuerySelector("main > .output-unknown") is not null;
        Assert.Equal(string.Concat(Enumerable.Repeat(isAsWritten ? piece : text, times)) + (isAsWritten ? Sentence : ""), body.Children[0].TextContent);
    }

    [Theory]
    [InlineData("<b>a</b>", "a")]
    [InlineData("<p title='", "")]
    [InlineData("<figure data-plotly='{", "")]
    [InlineData("<style>/*", "")]
    [InlineData("<script>/*", "")]
    [InlineData("<!-- ", "")]
    public void Says_where_it_cuts_what_is_too_long(string start, string text)
    {
        var whole = SafeHtml.Clean(start.PadRight(SafeHtml.Limit));
        var cut = SafeHtml.Clean(start.PadRight(SafeHtml.Limit) + "<b>behind</b>");
        var body = new HtmlParser().ParseDocument($"<body>{cut}").Body!;

        Assert.DoesNotContain("not shown", whole, StringComparison.Ordinal);
        Assert.StartsWith(whole, cut, StringComparison.Ordinal);
        Assert.Equal(text, body.ChildNodes[0] == body.LastElementChild ? "" : body.ChildNodes[0].TextContent);
        Assert.Equal("… This is longer than 5,000,000 characters; the rest is not shown.", body.LastElementChild!.TextContent);
        Assert.DoesNotContain("behind", body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "position:relative;a:", "b", true)]
    [InlineData("position", "/**/", ":fixed", false)]
    [InlineData("position", "/**/", "", true)]
    [InlineData("position", "/* a */ ", ";", true)]
    [InlineData("position", " ", "", true)]
    [InlineData("position", "/*", "", false)]
    [InlineData("position:", " ", "fixed", false)]
    [InlineData("position:relative", " ", "fixed", false)]
    [InlineData("", "position/**/", "", true)]
    [InlineData("", "position /**/", ":relative", false)]
    [InlineData("a:url(", " ", "", false)]
    [InlineData("a:url(", " ", "#b)", true)]
    [InlineData("a:url(#b", " ", "", false)]
    [InlineData("a:url(", "b", "", false)]
    [InlineData("a:\"", "b", "", false)]
    [InlineData("a:\"", "\\b", "", false)]
    [InlineData("a:", "1", "", true)]
    [InlineData("a:", "1.e", "", true)]
    [InlineData("", "-a", "", true)]
    [InlineData("", "a(", "", false)]
    [InlineData("", "/", "*", false)]
    public async Task Judges_CSS_of_200_KB_at_once(string start, string piece, string end, bool isSafe)
    {
        var css = start + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)) + end;

        // Takes some 20 ms; a pattern that tries again at every piece takes hours.
        Assert.Equal(isSafe, await Task.Run(() => SafeCss.IsSafe(css)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }
}
