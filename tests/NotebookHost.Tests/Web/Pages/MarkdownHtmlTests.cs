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

        Assert.Equal($"<pre>{markdown}</pre>", MarkdownHtml.Render(markdown));
    }
}
