using AngleSharp.Html.Parser;
using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class ShowingTests
{
    [Fact]
    public void Data_set_shows_the_article_s_table_with_its_question()
    {
        var data = DataSet.Parse("hours studied (h), hours slept (h), exam score (%)\n2, 9, 92\n4, 8, ?");
        var page = new HtmlParser().ParseDocument(data.ToHtml());
        Assert.Equal(["hours studied (h)", "hours slept (h)", "exam score (%)"], page.QuerySelectorAll("th").Select(cell => cell.TextContent));
        Assert.Equal(["2", "9", "92", "4", "8", "?"], page.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Contains("1 question", data.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Large_data_set_leaves_out_rows_and_columns_and_says_how_many_there_are()
    {
        var rows = Enumerable.Range(0, 2000).Select(row => new double[70]).ToArray();
        var data = DataSet.FromArrays(rows, [.. rows.Select(_ => new double[1])]);
        Assert.Contains("2,000 rows, 70 features, 1 label", data.ToText(), StringComparison.Ordinal);
        Assert.Contains("…", data.ToText(), StringComparison.Ordinal);
        Assert.InRange(data.ToHtml().Length, 500, 20_000);
    }

    [Fact]
    public void Names_are_text_not_markup() => Assert.Contains(
        "&lt;b&gt;", DataSet.Parse("<b>, score\n1, 2").ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void Scaling_shows_its_divisors()
    {
        var page = new HtmlParser().ParseDocument(ColumnScaling.By(3, 9).ToHtml());
        Assert.Equal(["1", "3", "2", "9"], page.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.InRange(ColumnScaling.By([.. Enumerable.Repeat(16.0, 64)]).ToText().Split('\n').Length, 10, 20);
    }
}
