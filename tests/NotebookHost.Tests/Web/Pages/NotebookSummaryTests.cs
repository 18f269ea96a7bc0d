using System.Text;

namespace NotebookHost.Tests;

public class NotebookSummaryTests
{
    [Fact]
    public void Takes_title_description_and_headings_without_marks()
    {
        var notebook = Parsed(new NotebookBuilder()
            .Markdown("title", """
                # 4. *Loss*: `how` wrong &amp; [which](a.ipynb) way ![x](x.svg)

                *Before: [3. Sigmoid](03.ipynb) · Next: [5. More](05.ipynb)*

                | a | table |
                |---|---|
                | no | prose |

                The network **answers**,
                and $W_1$ is <b>wrong</b>.

                Not this one.
                """)
            .Code("code", "# no heading")
            .Markdown("more", "## Symbols\n\ntext\n\n### Deeper `x`"));

        var summary = NotebookSummary.Of(notebook);
        Assert.Equal("4. Loss: how wrong & which way", summary.Title);
        Assert.Equal("The network answers, and W_1 is wrong.", summary.Description);
        Assert.Equal([new(1, summary.Title, "title"), new(2, "Symbols", "more"), new(3, "Deeper x", "more")], NotebookSummary.HeadingsOf(notebook));
    }

    [Fact]
    public void Cuts_a_long_title()
    {
        Assert.Equal(new string('a', 199) + "…", Of(new NotebookBuilder().Markdown("title", "# " + new string('a', 10_000))).Title);
    }

    [Theory]
    [InlineData("[a](b", 40_000)]
    [InlineData("- ", 100_000)]
    [InlineData("> ", 100_000)]
    [InlineData("[a]: b\n", 30_000)]
    [InlineData("**x [a*b**c*](d)", 12_500)]
    public async Task A_text_that_would_take_minutes_keeps_no_title_from_being_read(string piece, int times)
    {
        var notebook = new NotebookBuilder().Markdown("hostile", string.Concat(Enumerable.Repeat(piece, times))).Markdown("title", "# Title\n\nText.");

        var summary = await Task.Run(() => Of(notebook)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal("Title", summary.Title);
        Assert.Equal("title", Assert.Single(NotebookSummary.HeadingsOf(Parsed(notebook))).CellId);
    }

    [Fact]
    public void A_notebook_without_prose_has_the_name_of_its_file()
    {
        var summary = Of(NotebookBuilder.With("one", "1"), "a/my notes.ipynb");

        Assert.Equal(("my notes", ""), (summary.Title, summary.Description));
    }

    [Theory]
    [InlineData("notebooks/en/a.ipynb", "en")]
    [InlineData("notebooks/fr/a.ipynb", "fr")]
    [InlineData("notebooks/pt-BR/a.ipynb", "pt-BR")]
    [InlineData("notebooks/qq/a.ipynb", null)]
    [InlineData("notebooks/a.ipynb", null)]
    public void Knows_the_language_from_the_folder(string path, string? expected) =>
        Assert.Equal(expected, Of(NotebookBuilder.With("one", "1"), path).Language);

    [Fact]
    public void Cuts_a_long_description_behind_a_sentence()
    {
        var sentences = string.Concat(Enumerable.Repeat("Nine words make one sentence of fifty characters. ", 9)).Trim();

        var text = Of(new NotebookBuilder().Markdown("title", sentences)).Description;

        Assert.Equal(sentences[..199], text);
    }

    [Fact]
    public void Keeps_a_description_of_just_the_greatest_length()
    {
        var sentence = new string('a', 199) + ".";

        Assert.Equal(sentence, Of(new NotebookBuilder().Markdown("title", sentence)).Description);
        Assert.Equal(sentence, Of(new NotebookBuilder().Markdown("title", sentence + " More.")).Description);
    }

    [Fact]
    public void Cuts_a_long_sentence_behind_a_word()
    {
        var text = Of(new NotebookBuilder().Markdown("title", "Short. " + string.Concat(Enumerable.Repeat("sixteen letters, ", 20)))).Description;

        Assert.EndsWith("sixteen letters…", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 180, 200);
    }

    [Fact]
    public void Cuts_text_without_spaces_between_whole_characters()
    {
        var text = Of(new NotebookBuilder().Markdown("title", string.Concat(Enumerable.Repeat("😀", 150)))).Description;

        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 99)) + "…", text);
    }

    private static NotebookSummary Of(NotebookBuilder notebook, string path = "a.ipynb") =>
        NotebookSummary.Of(Parsed(notebook, path));

    private static Notebook Parsed(NotebookBuilder notebook, string path = "a.ipynb") => Notebook.Parse(path, Encoding.UTF8.GetBytes(notebook.ToString()));
}
