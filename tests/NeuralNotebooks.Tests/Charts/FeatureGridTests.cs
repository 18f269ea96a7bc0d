using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Charts;

public sealed class FeatureGridTests
{
    private static readonly DataSet Students = DataSet.Parse("studied (h), night (°C), coffee, score\n2, -9, 1, 92\n1, 5, 3, 86\n4, 8, 2, ?");

    [Fact]
    public void Spreads_places_from_nothing_or_below_to_one_and_a_half_times_the_most()
    {
        var rows = FeatureGrid.Of(Students).Rows;

        Assert.Equal((625, 3), (rows.RowCount, rows.ColumnCount));
        Assert.Equal([0, -13.5, 2], rows.Row(0));
        Assert.Equal([3, -13.5, 2], rows.Row(24));
        Assert.Equal([0.125, -12.375, 2], rows.Row(26));
        Assert.Equal([3, 13.5, 2], rows.Row(624));
    }

    [Fact]
    public void Maps_each_number_to_its_place_beside_rows_and_questions()
    {
        var grid = FeatureGrid.Of(Students);
        var content = grid.Map("t", grid.Rows.Column(0) + 100 * grid.Rows.Column(1), "sum").Content;

        var surface = Assert.IsType<Surface>(content.Series[0]);
        Assert.Equal(surface.AlongX[3] + 100 * surface.AlongY[7], surface.Z[7, 3], 9);
        Assert.Equal(("studied (h)", "night (°C)"), (content.X.Title, content.Y.Title));
        Assert.Equal([2, 1], content.Series[1].AlongX);
        Assert.Equal([8], content.Series[2].AlongY);
    }

    [Fact]
    public void Draws_a_line_over_a_single_feature()
    {
        var grid = FeatureGrid.Of(DataSet.Parse("studied (h), score\n2, 92\n1, 86"));

        var line = Assert.IsType<Curve>(Assert.Single(grid.Map("t", grid.Rows.Column(0) * 2, "double").Content.Series));
        Assert.Equal((25, 3, 6), (line.AlongX.Count, line.AlongX[24], line.AlongY[24]));
    }

    [Fact]
    public void Refuses_another_count_of_numbers() => Assert.Contains("3 numbers and the grid has 625 places",
        Assert.Throws<ArgumentException>(() => FeatureGrid.Of(Students).Map("t", Vector<double>.Build.Dense(3), "")).Message, StringComparison.Ordinal);
}
