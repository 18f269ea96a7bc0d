using Xunit;

namespace NeuralNotebooks.Tests.Display.Formatting;

public sealed class MarkupBuilderTests
{
    [Fact]
    public void Escapes_what_is_filled_in_and_leaves_the_markup_alone() =>
        Assert.Equal(
            "<b title=\"&lt;&amp;&quot;&gt;\">é 7 -0.5</b>",
            new MarkupBuilder().Add($"<b title=\"{"<&\">"}\">{"é"} {7} {-0.501}</b>").ToString());

    [Theory]
    [InlineData("a\0b", "a b")]
    [InlineData("a\uffffb", "ab")]
    [InlineData("😀", "😀")]
    public void Drops_characters_that_XML_cannot_hold(string text, string expected) =>
        Assert.Equal(expected, Markup.Escape(text));

    [Fact]
    public void Replaces_half_a_character() => Assert.Equal("a\ufffdb", Markup.Escape("a\ud800b"));
}
