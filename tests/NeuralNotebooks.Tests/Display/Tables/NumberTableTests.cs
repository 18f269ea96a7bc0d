using Xunit;

namespace NeuralNotebooks.Tests.Display.Tables;

public sealed class NumberTableTests
{
    private static readonly NumberTable Training = new NumberTable("epoch", "loss").Row(0, 0.08674321).Row(1000, -0.0002).Row("sum", 2);

    [Fact]
    public void Is_a_table_with_heads_a_caption_and_rows()
    {
        var body = Html.Parse(Training.WithCaption("Training").ToHtml());

        Assert.Equal("Training", body.QuerySelector("caption")!.TextContent);
        Assert.Equal(["epoch", "loss"], body.Texts("thead th[scope=col]"));
        Assert.Equal(["0", "0.0867432", "1000", "−0.0002", "sum", "2"], body.Texts("tbody td, tbody th[scope=row]"));
    }

    [Fact]
    public void Has_no_head_without_a_name()
    {
        var body = Html.Parse(new NumberTable("", "loss").Row("first", 1.5).ToHtml());

        Assert.Equal(["loss"], body.Texts("thead th"));
        Assert.Equal("td", body.QuerySelector("thead tr")!.FirstElementChild!.LocalName);
    }

    [Fact]
    public void Puts_numbers_at_the_right()
    {
        var body = Html.Parse(Training.ToHtml());

        Assert.Equal("n", body.QuerySelectorAll("thead th")[1].ClassName);
        Assert.Equal(["0", "0.0867432", "1000", "−0.0002", "2"], body.Texts("td.n"));
    }

    [Fact]
    public void Puts_a_word_among_numbers_at_the_right_too()
    {
        var table = new NumberTable("student", "score").Row("Ada", 92).Row("Grace", "?");

        Assert.Equal(["92", "?"], Html.Parse(table.ToHtml()).Texts("td.n"));
        Assert.Equal("student  score\n-------  -----\nAda         92\nGrace        ?", table.ToText());
    }

    [Fact]
    public void Shows_as_many_digits_as_asked() =>
        Assert.Contains("0.09<", Training.WithDigits(1).ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void Changes_no_table_that_exists()
    {
        var before = Training.ToHtml();

        _ = Training.Row(1, 2).WithCaption("other").WithDigits(2);

        Assert.Equal(before, Training.ToHtml());
    }

    [Fact]
    public void Refuses_a_row_of_another_length() =>
        Assert.StartsWith(
            "Row 4 has 3 cells, and the table has 2 columns (epoch, loss).",
            Assert.Throws<ArgumentException>(() => Training.Row(1, 2, 3)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Refuses_what_is_neither_word_nor_number() =>
        Assert.StartsWith(
            "Row 4, column loss: a cell is a string or a number, not Object.",
            Assert.Throws<ArgumentException>(() => Training.Row(1, new object())).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Escapes_names_and_words() =>
        Assert.Equal(["<&>", "<i>"], Html.Parse(new NumberTable("<&>").Row("<i>").ToHtml()).Texts("th"));

    [Fact]
    public void Lines_up_in_a_terminal() =>
        Assert.Equal(
            """
            Training
            epoch       loss
            -----  ---------
                0  0.0867432
             1000    -0.0002
            sum            2
            """.ReplaceLineEndings("\n"),
            Training.WithCaption("Training").ToText());

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    public void Writes_the_same_bytes_in_every_culture(string culture) =>
        Assert.Equal(Training.ToHtml() + Training.ToText(), CultureScope.In(culture, () => Training.ToHtml() + Training.ToText()));
}
