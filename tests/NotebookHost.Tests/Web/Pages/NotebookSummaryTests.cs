using System.Text;

namespace NotebookHost.Tests;

public class NotebookSummaryTests
{
    [Fact]
    public void Takes_title_description_and_headings_without_marks()
    {
        var summary = Of(new NotebookBuilder()
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

        Assert.Equal("4. Loss: how wrong & which way", summary.Title);
        Assert.Equal("The network answers, and W_1 is wrong.", summary.Description);
        Assert.Equal([new(1, summary.Title, "title"), new(2, "Symbols", "more"), new(3, "Deeper x", "more")], summary.Headings);
    }

    [Fact]
    public void A_notebook_without_prose_has_the_name_of_its_file()
    {
        var summary = Of(NotebookBuilder.With("one", "1"), "a/my notes.ipynb");

        Assert.Equal(("my notes", "", 0), (summary.Title, summary.Description, summary.Headings.Count));
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
        NotebookSummary.Of(Notebook.Parse(path, Encoding.UTF8.GetBytes(notebook.ToString())));
}
