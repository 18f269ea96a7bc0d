using System.Net;

namespace NotebookHost.Tests;

public sealed class MarkdownHtmlTests
{
    [Theory]
    [InlineData("the $a_1 b_2 < c$ and", "<p>the <span class=\"math\">a_1 b_2 &lt; c</span> and</p>")]
    [InlineData("$5 and $6", "<p>$5 and $6</p>")]
    [InlineData("$10 to $20, then $x$", "<p>$10 to $20, then <span class=\"math\">x</span></p>")]
    [InlineData("`$a$` and \\$a$", "<p><code>$a$</code> and $a$</p>")]
    [InlineData("so $$x^2$$", "<p>so <span class=\"math math-display\">x^2</span></p>")]
    [InlineData("$$\na \\\\\nb*c*\n$$", "<div class=\"math\">a \\\\\nb*c*</div>")]
    [InlineData("$$a = b$$", "<div class=\"math\">a = b</div>")]
    public void Keeps_formulas_as_LaTeX(string markdown, string expected) => Assert.Equal(expected, MarkdownHtml.Render(markdown).Trim());

    [Fact]
    public void Puts_a_table_where_it_can_scroll() => Assert.Equal(
        """<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table><thead><tr><th>a</th><th><span class="math">|x|</span></th></tr></thead><tbody><tr><td style="text-align: right;">1</td><td>2</td></tr></tbody></table></div>""".Replace(" style=\"text-align: right;\"", "", StringComparison.Ordinal),
        MarkdownHtml.Render("| a | $|x|$ |\n|---|---|\n| 1 | 2 |").ReplaceLineEndings("").Trim());

    [Fact]
    public void Gives_headings_ids_that_a_page_has_once()
    {
        var ids = new HeadingIds("run-all");

        Assert.Equal("<h2 id=\"what-is-x\">What is <code>x</code>?</h2>", MarkdownHtml.Render("## What is `x`?", headings: ids).Trim());
        Assert.Equal("<h2 id=\"what-is-x-1\">What is x?</h2>", MarkdownHtml.Render("## What is x?", headings: ids).Trim());
        Assert.Equal("<h3 id=\"run-all-1\">Run all</h3>", MarkdownHtml.Render("<h3 id=\"a\">Run all</h3>", headings: ids).Trim());
        Assert.Equal("<h1 id=\"section-1\">?</h1>", MarkdownHtml.Render("# ?", headings: ids).Trim());
        Assert.Equal("<h1 id=\"ça-va\">Ça va</h1>", MarkdownHtml.Render("# Ça va", headings: ids).Trim());
    }

    [Fact]
    public void Rewrites_the_addresses_of_files_beside_the_notebook_alone()
    {
        var html = MarkdownHtml.Render("[a](b.ipynb#c) [d](https://e.test/f.ipynb) [g](#h) ![i](j.svg) <img src=\"k.svg\">", address => "/x/" + address);

        Assert.Equal(
            """<p><a href="/x/b.ipynb#c">a</a> <a href="https://e.test/f.ipynb" rel="noopener noreferrer">d</a> <a href="#h">g</a> <img src="/x/j.svg" alt="i" loading="lazy"> <img src="/x/k.svg" loading="lazy"></p>""",
            html.Trim());
    }

    [Fact]
    public void Keeps_HTML_that_is_harmless_across_blocks()
    {
        var html = MarkdownHtml.Render("<details><summary>Hint</summary>\n\n*a*<sub>1</sub>\n\n</details>\n\n<script>b</script><style>p{}</style>");

        Assert.Equal("<details><summary>Hint</summary><p><em>a</em><sub>1</sub></p></details>", html.ReplaceLineEndings("").Trim());
    }

    [Fact]
    public void Leads_from_a_footnote_and_back()
    {
        var html = MarkdownHtml.Render("a[^1]\n\n[^1]: b");

        Assert.Matches("""<a id="(in-[0-9a-f]+-)fnref:1" href="#\1fn:1" class="footnote-ref">""", html);
        Assert.Matches("""<li id="(in-[0-9a-f]+-)fn:1">""", html);
    }

    [Fact]
    public void Survives_what_nests_beyond_all_measure()
    {
        Assert.NotEmpty(MarkdownHtml.Render(string.Concat(Enumerable.Repeat("> ", 20_000)) + "a"));
        Assert.NotEmpty(MarkdownHtml.Render(new string('*', 20_000) + "a"));
    }

    [Theory]
    [InlineData("[a](", 20_000)]
    [InlineData("![a](", 20_000)]
    [InlineData("[", 20_000)]
    public void Shows_endless_nesting_as_it_is_written(string piece, int times)
    {
        var markdown = string.Concat(Enumerable.Repeat(piece, times));

        Assert.Equal($"<pre>{markdown}</pre>{NotSetOut}", MarkdownHtml.Render(markdown));
    }

    [Theory]
    [InlineData("- ", 200)]
    [InlineData("- ", 100_000)]
    [InlineData("> 1. ", 100)]
    [InlineData("1. ", 70_000)]
    [InlineData("+ ", 100_000)]
    [InlineData("**x [a*b**c*](d)", 12_500)]
    [InlineData("[a]: b\n", 30_000)]
    [InlineData("| a\n", 50_000)]
    [InlineData("## a\n", 40_000)]
    [InlineData("```csharp\n#if a\n```\n", 10_000)]
    public async Task Shows_so_many_marks_as_they_are_written(string piece, int times)
    {
        var markdown = string.Concat(Enumerable.Repeat(piece, times));

        var html = await RenderInTime(markdown);

        Assert.Equal($"<pre>{WebUtility.HtmlEncode(markdown)}</pre>{NotSetOut}", html);
    }

    [Theory]
    [InlineData("word ", 200_000)]
    [InlineData("## a\n", 10_000)]
    [InlineData("*a*\n\n", 9_000)]
    [InlineData("| a\n", 20_000)]
    [InlineData("- a\n\n", 9_000)]
    [InlineData("**x [a*b**c*](d)", 4_900)]
    [InlineData("[a]: b\n", 12_000)]
    [InlineData("```csharp\n#if a\n```\n", 4_000)]
    public async Task Sets_out_what_has_nearly_too_many_marks_in_time(string piece, int times) =>
        Assert.DoesNotContain(NotSetOut, await RenderInTime(string.Concat(Enumerable.Repeat(piece, times)) + "a"), StringComparison.Ordinal);

    [Fact]
    public async Task Sets_out_no_list_that_a_thousand_lines_would_each_be_offered_to()
    {
        var nested = string.Concat(Enumerable.Range(0, 600).Select(level => new string(' ', 2 * level) + "- a\n"));

        Assert.EndsWith(NotSetOut, await RenderInTime(nested + new string('\n', 40_000)), StringComparison.Ordinal);
        Assert.DoesNotContain(NotSetOut, MarkdownHtml.Render(nested[..2_000] + "\n" + new string('-', 500)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_its_own_address_is_no_mark() =>
        Assert.StartsWith("<p><img src=\"data:image/png;base64,iVBO", MarkdownHtml.Render($"![]({Png}{new string('+', 400_000)}{new string('/', 400_000)})"), StringComparison.Ordinal);

    [Fact]
    public void Shows_a_pasted_picture_in_Markdown_and_in_HTML()
    {
        var html = Pasted("![dot](attachment:dot.png) <img src=\"attachment:my%20dot.png\">", ("dot.png", Png), ("my dot.png", Png + "A"));

        Assert.Equal($"<p><img src=\"{Png}\" alt=\"dot\"> <img src=\"{Png}A\"></p>", html.Trim());
    }

    [Theory]
    [InlineData("![a](attachment:other.png)", "<p><img alt=\"a\"></p>")]
    [InlineData("[a](attachment:dot.png)", "<p><a>a</a></p>")]
    [InlineData("<img src=\"attachment:page\">", "<img>")]
    public void Shows_nothing_else_in_the_place_of_a_pasted_picture(string markdown, string expected) =>
        Assert.Equal(expected, Pasted(markdown, ("dot.png", Png), ("page", "data:text/html;base64,AAAA")).Trim());

    [Fact]
    public void Shows_a_pasted_picture_no_more_often_than_a_page_can_hold()
    {
        var html = Pasted(string.Concat(Enumerable.Repeat("![](attachment:dot.png) ", 1_000)), ("dot.png", Png.PadRight(1_000_000, 'A')));

        Assert.Equal(SafeHtml.Limit / 1_000_000, html.Split("src=").Length - 1);
    }

    private const string Png = "data:image/png;base64,iVBORw0KGgo";

    private const string NotSetOut = "<p class=\"output-unknown\">This text is shown as it is written: it has too many marks, or they are nested too deep, to be laid out.</p>";

    private static string Pasted(string markdown, params (string Name, string Address)[] pictures) =>
        MarkdownHtml.Render(markdown, pictures: new(pictures.ToDictionary(picture => picture.Name, picture => picture.Address)));

    // Takes a fraction of a second; where the work grows with the square of the text it takes minutes.
    private static Task<string> RenderInTime(string markdown) =>
        Task.Run(() => MarkdownHtml.Render(markdown, headings: new())).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

    [Fact]
    public void Text_that_can_be_read_but_not_set_out_is_shown_as_it_is_written()
    {
        var text = string.Concat(Enumerable.Repeat("[><\t```<br>!", 420));

        var html = MarkdownHtml.Render(text);

        Assert.StartsWith($"<pre>{WebUtility.HtmlEncode(text)}</pre>", html, StringComparison.Ordinal);
        Assert.Contains("This text is shown as it is written", html, StringComparison.Ordinal);
    }
}
