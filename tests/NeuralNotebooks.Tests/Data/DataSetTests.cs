using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class DataSetTests
{
    [Fact]
    public void Comes_apart_into_features_and_labels_and_says_so_where_the_cell_that_makes_it_has_failed()
    {
        var (features, labels) = DataSet.FromArrays([[2, 9], [1, 5]], [[92], [86]]);
        Assert.Equal((5, 86), (features[1, 1], labels[1, 0]));

        DataSet? failed = null;
        var error = Assert.Throws<ArgumentException>(() =>
        {
            var (_, _) = failed;
        });
        Assert.Equal("There is no data because the cell that makes it failed; fix that cell and run it first.", error.Message);
    }

    [Fact]
    public void Is_made_from_arrays_with_names_of_its_own()
    {
        var data = DataSet.FromArrays([[2, 9], [1, 5]], [[92], [86]], questions: [[4, 8]]);
        Assert.Equal(["feature 1", "feature 2", "label 1"], data.FeatureColumns.Concat(data.LabelColumns).Select(column => column.ToString()));
        Assert.Equal(5, data.Features[1, 1]);
        Assert.Equal(86, data.Labels[1, 0]);
        Assert.Equal(8, data.Questions[0, 1]);
    }

    [Fact]
    public void Takes_names_and_units_with_arrays() => Assert.Equal(
        new Column("hours", "h"), DataSet.FromArrays([[1]], [[2]], ["hours (h)"], ["score (%)"]).FeatureColumns[0]);

    public static TheoryData<string, Action> Refusals => new()
    {
        { "features has no values", () => DataSet.FromArrays([], []) },
        { "features has no values", () => DataSet.FromArrays([[]], [[]]) },
        { "Row 2 of features has 1 value, and row 1 has 2", () => DataSet.FromArrays([[1, 2], [3]], [[1], [2]]) },
        { "features has 2 rows and labels has 1", () => DataSet.FromArrays([[1], [2]], [[1]]) },
        { "Row 2, column 1 of labels is NaN", () => DataSet.FromArrays([[1], [2]], [[1], [double.NaN]]) },
        { "featureNames has 1 name for 2 columns", () => DataSet.FromArrays([[1, 2]], [[1]], ["a"]) },
        { "Name 1 of labelNames is empty", () => DataSet.FromArrays([[1, 2]], [[1]], labelNames: [" "]) },
        { "questions is 1×1, but there are 2 features", () => DataSet.FromArrays([[1, 2]], [[1]], questions: [[1]]) },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Refuses_arrays_that_do_not_fit_and_says_where(string message, Action act) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);

    [Fact]
    public void Never_changes()
    {
        double[][] features = [[1]];
        var data = DataSet.FromArrays(features, [[2]], questions: [[3]]);
        features[0][0] = 99;
        data.Features[0, 0] = 99;
        data.Labels[0, 0] = 99;
        data.Questions[0, 0] = 99;
        Assert.Equal((1.0, 2.0, 3.0), (data.Features[0, 0], data.Labels[0, 0], data.Questions[0, 0]));
    }

    [Fact]
    public void Split_keeps_every_row_once_with_its_label()
    {
        var (training, test) = Numbered(10).Split(0.3, seed: 1);
        Assert.Equal((7, 3), (training.RowCount, test.RowCount));
        var rows = new[] { training, test }.SelectMany(part => part.Features.Column(0).Zip(part.Labels.Column(0))).ToArray();
        Assert.All(rows, row => Assert.Equal(row.First, row.Second - 100));
        Assert.Equal(Enumerable.Range(0, 10).Select(number => (double)number), rows.Select(row => row.First).Order());
    }

    [Fact]
    public void Split_shuffles_by_its_seed()
    {
        var data = Numbered(50);
        Assert.Equal(data.Split(0.5, seed: 1).Test.Features, data.Split(0.5, seed: 1).Test.Features);
        Assert.NotEqual(data.Split(0.5, seed: 1).Test.Features, data.Split(0.5, seed: 2).Test.Features);
        Assert.NotEqual(data.Split(0.5, seed: 1).Test.Features.Column(0).Order(), data.Split(0.5, seed: 1).Test.Features.Column(0));
    }

    [Theory]
    [InlineData(2, 0.01, 1)]
    [InlineData(2, 0.99, 1)]
    [InlineData(3, 0.9, 2)]
    public void Split_leaves_at_least_one_row_on_each_side(int rows, double fraction, int testRows)
    {
        var (training, test) = Numbered(rows).Split(fraction, seed: 1);
        Assert.Equal((rows - testRows, testRows), (training.RowCount, test.RowCount));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void Split_refuses_fractions_that_leave_a_side_empty(double fraction) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(10).Split(fraction, seed: 1));

    [Fact]
    public void Split_refuses_a_single_row() => Assert.Contains("One row cannot be split",
        Assert.Throws<InvalidOperationException>(() => Numbered(1).Split(0.5, seed: 1)).Message, StringComparison.Ordinal);

    private static DataSet Numbered(int rows) => DataSet.FromArrays(
        [.. Enumerable.Range(0, rows).Select(row => new double[] { row })],
        [.. Enumerable.Range(0, rows).Select(row => new double[] { row + 100 })]);
}
