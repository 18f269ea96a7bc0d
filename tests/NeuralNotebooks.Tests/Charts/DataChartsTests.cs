using Xunit;

namespace NeuralNotebooks.Tests.Charts;

public sealed class DataChartsTests
{
    private static readonly DataSet Data = DataSet.Parse("studied (h), slept (h), score (points)\n2, 9, 92\n1, 5, 86.5\n4, 8, ?");

    [Fact]
    public void A_map_has_the_first_feature_across_the_last_one_up_and_the_label_beside() =>
        Assert.Equal("known: 2 points, 92 at (2, 9), 86.5 at (1, 5). to predict: 1 point, ? at (4, 8).", DataCharts.Map(Data).Content.Description);

    [Fact]
    public void A_map_of_one_feature_is_a_line()
    {
        var map = DataCharts.Map(DataSet.Parse("studied (h), score\n2, 92\n1, 86"));

        Assert.StartsWith("known: 2 points, 92 at (2, 0), 86 at (1, 0).", map.Content.Description, StringComparison.Ordinal);
        Assert.Equal("", map.Content.Y.Title);
    }

    [Fact]
    public void Columns_stand_side_by_side_row_by_row()
    {
        var columns = DataCharts.Columns("As they are", Data, Data.Features, Data.Labels);

        Assert.Equal(
            "studied (h): row 1 (2), row 2 (1). slept (h): row 1 (9), row 2 (5). score (points): row 1 (92), row 2 (86.5).",
            columns.Content.Description);
        Assert.Equal("As they are", columns.Content.Title);
    }

    [Fact]
    public void Of_many_rows_the_first_twelve_are_columns()
    {
        var many = DataSet.Parse("studied, score\n" + string.Join('\n', Enumerable.Range(1, 30).Select(row => $"{row}, {row}")));

        var table = DataCharts.Columns("t", many, many.Features, many.Labels).ToHtml();

        Assert.Contains("row 12<", table, StringComparison.Ordinal);
        Assert.DoesNotContain("row 13<", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_another_data_set_are_refused() =>
        Assert.Contains("2 features and 1 label, and the matrices have 1 and 1;", Assert.Throws<ArgumentException>(() => DataCharts.Columns("t", Data, Data.Labels, Data.Labels)).Message, StringComparison.Ordinal);
}
