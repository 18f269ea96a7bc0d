namespace NotebookHost.Tests;

public sealed class OutputHtmlTests
{
    [Theory]
    [InlineData(@"$$\frac{1}{2}$$", true)]
    [InlineData(@"$x^2$", true)]
    [InlineData(@"\[ x_1 \]", true)]
    [InlineData(@"\begin{align} a &= b \end{align}", true)]
    [InlineData("the slope $a$ and the value $b$", false)]
    public void LaTeX_is_a_formula_and_text_with_formulas_is_text(string latex, bool isFormula)
    {
        var shown = Show(("text/latex", latex), ("text/plain", "plain"));

        Assert.Equal(isFormula, shown.Contains("<div class=\"math\"", StringComparison.Ordinal));
        Assert.Equal(!isFormula, shown.Contains("<span class=\"math\"", StringComparison.Ordinal));
        Assert.DoesNotContain("$", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_richest_type_that_it_can()
    {
        Assert.Equal("<div class=\"output-html\"><b>a</b></div>", Show(("text/plain", "a"), ("text/html", "<b>a</b>")));
        Assert.StartsWith("<img class=\"output-image\" src=\"data:image/png;base64,AAAA\"", Show(("text/plain", "a"), ("image/png", "AA\nAA\n")), StringComparison.Ordinal);
        Assert.StartsWith("<img class=\"output-image\" src=\"data:image/svg+xml;base64,PHN2Zy8+\"", Show(("image/svg+xml", "<svg/>")), StringComparison.Ordinal);
        Assert.Equal("<div class=\"output-markdown\"><p><em>a</em></p>\n</div>", Show(("text/markdown", "*a*")));
        Assert.Equal("<pre class=\"output-text\">a &lt; b</pre>", Show(("text/plain", "a < b"), ("application/vnd.other", "{}")));
    }

    [Fact]
    public void Shows_the_next_type_where_one_is_broken()
    {
        Assert.Equal("<pre class=\"output-text\">a</pre>", Show(("text/plain", "a"), ("image/png", "\" onerror=x")));
        Assert.Equal("<pre class=\"output-text\">a</pre>", Show(("text/plain", "a"), ("application/json", "{")));
    }

    [Fact]
    public void Sets_JSON_out_in_lines() =>
        Assert.Equal("{\n  &quot;a&quot;: [\n    1\n  ]\n}", Show(("application/json", "{\"a\":[1]}")).Replace("<pre class=\"output-json\">", "", StringComparison.Ordinal).Replace("</pre>", "", StringComparison.Ordinal).ReplaceLineEndings("\n"));

    [Fact]
    public void Names_what_it_cannot_show()
    {
        Assert.Contains("application/x-a", Show(("application/x-a", "1")), StringComparison.Ordinal);
        Assert.Contains("cannot be shown", OutputHtml.Render(new UnknownOutput("{}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_printed_text_apart_from_errors_and_without_terminal_codes()
    {
        Assert.Equal("<pre class=\"stdout\">red &amp; link\n</pre>", OutputHtml.Render(new StreamOutput("stdout", "\x1b[31mred\x1b[0m & \x1b]8;;http://a\x1b\\link\x1b]8;;\x1b\\\n")));
        Assert.Equal("<pre class=\"stderr\">\n\na</pre>", OutputHtml.Render(new StreamOutput("stderr", "\na")));
    }

    [Fact]
    public void Puts_the_message_first_and_folds_the_stack()
    {
        var html = OutputHtml.Render(new ErrorOutput("System.Exception", "It is <wrong>.", ["System.Exception: It is <wrong>.", "   at Lib.A", "   at line 3 of cell split"]));

        Assert.Equal(
            """<div class="error" role="group" aria-label="Error"><p class="error-message">It is &lt;wrong&gt;.</p><p class="error-place">line 3 of cell split</p><p class="error-name">System.Exception</p>"""
            + """<details class="error-stack"><summary>Stack trace</summary><pre>System.Exception: It is &lt;wrong&gt;.""" + "\n   at Lib.A\n   at line 3 of cell split</pre></details></div>",
            html);
    }

    [Fact]
    public void Gives_each_error_of_the_compiler_a_line_and_no_stack()
    {
        var html = OutputHtml.Render(new ErrorOutput("CompilationError", "a", ["line 1 of cell x, column 2: CS0103: a", "line 2 of cell x, column 2: CS1002: b"]));

        Assert.Equal(2, html.Split("<p class=\"error-message\">").Length - 1);
        Assert.DoesNotContain("<details", html, StringComparison.Ordinal);
        Assert.Contains("line 2 of cell x, column 2: CS1002: b", html, StringComparison.Ordinal);
    }

    private static string Show(params (string Type, string Content)[] data) =>
        OutputHtml.Render(new DisplayOutput(data.ToDictionary(entry => entry.Type, entry => entry.Content)));
}
