using Xunit;

namespace NeuralNotebooks.Tests.Display;

public sealed class SideBySideTests
{
    private static readonly SideBySide Two = new(new NumberTable("a").Row(1), new Plot("p").Line([1, 2]));

    [Fact]
    public void Shows_each_display_in_order()
    {
        var children = Html.Parse(Two.ToHtml()).FirstElementChild!.Children;

        Assert.NotNull(children[0].QuerySelector("table"));
        Assert.NotNull(children[1].QuerySelector("figure"));
    }

    [Fact]
    public void Four_drawings_stand_in_pairs()
    {
        var plot = new Plot("p").Line([1, 2]);
        var pairs = Html.Parse(new SideBySide(plot, plot, plot, plot).ToHtml()).FirstElementChild!.Children;

        Assert.Equal([2, 2], pairs.Select(pair => pair.QuerySelectorAll("figure").Length));
    }

    [Fact]
    public void Writes_one_below_the_other_as_text() =>
        Assert.Equal("a\n-\n1\n\np\nThe line rises from 1 to 2 as x goes from 0 to 1.", Two.ToText());

    [Fact]
    public void Refuses_a_display_that_is_null() =>
        Assert.Contains("Display 2 of 2 is null", Assert.Throws<ArgumentNullException>(() => new SideBySide(Two, null!)).Message, StringComparison.Ordinal);
}
