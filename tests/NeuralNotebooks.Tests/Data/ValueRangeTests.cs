using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Data;

/// <summary>What labels can be is guessed well, can be said in the header, and is what they are scaled from.</summary>
public sealed class ValueRangeTests
{
    [Theory]
    [InlineData("points", new double[] { 92, 86, 89 }, 0, 100)] // the article's scores
    [InlineData("points", new double[] { 12, 30 }, 0, 100)]
    [InlineData("%", new[] { 0.5, 3 }, 0, 100)]
    [InlineData("points", new double[] { 120, 70, 250 }, 0, 500)]
    [InlineData("", new double[] { 1, 0, 0, 1 }, 0, 1)] // passed or not
    [InlineData("", new[] { 0.25, 0.75 }, 0, 1)]
    [InlineData("", new double[] { 1, 4, 2 }, 0, 5)] // grades
    [InlineData("", new double[] { 92, 86 }, 0, 100)]
    [InlineData("°C", new double[] { -8, -2 }, -10, 0)]
    [InlineData("°C", new double[] { -8, 31 }, -10, 50)]
    [InlineData("EUR", new double[] { 250_000, 899_000 }, 0, 1_000_000)]
    [InlineData("", new[] { 0.3, 0.1 }, 0, 0.5)]
    [InlineData("", new[] { 0.00004 }, 0, 0.00005)]
    [InlineData("", new double[] { 100 }, 0, 100)]
    [InlineData("", new double[] { 1000 }, 0, 1000)]
    [InlineData("", new[] { 1000.1 }, 0, 2000)]
    [InlineData("", new double[] { 0, 0 }, 0, 1)]
    public void Is_guessed_from_the_numbers_and_their_unit(string unit, double[] labels, double from, double to)
    {
        Assert.Equal(new ValueRange(from, to), ValueRange.Around(labels, unit));

        var scaling = ColumnScaling.FitRange(Matrix<double>.Build.Dense(labels.Length, 1, labels), [new Column("label", unit)]);
        var ends = scaling.Scale(Matrix<double>.Build.DenseOfArray(new[,] { { from }, { to } }));
        Assert.Equal([0, 1], ends.Column(0));
    }

    [Fact]
    public void Is_scaled_to_0_and_1_and_back_to_the_last_bit_where_it_begins_at_0()
    {
        var labels = Matrix<double>.Build.DenseOfArray(new double[,] { { 92, -2 }, { 86, -8 }, { 89, 3 } });
        var scaling = ColumnScaling.FitRange(labels, [new("score", "points"), new("night", "°C")]);

        var scaled = scaling.Scale(labels);

        Assert.Equal([0.92, 0.86, 0.89], scaled.Column(0));
        Assert.Equal([8 / 15.0, 2 / 15.0, 13 / 15.0], scaled.Column(1));
        Assert.True((scaling.Unscale(scaled) - labels).PointwiseAbs().Enumerate().Max() < 1e-14);
        Assert.Contains("less", scaling.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("score (points 0 to 20)", "score (points)", 0, 20)]
    [InlineData("grade (1 to 6)", "grade", 1, 6)]
    [InlineData("night (°C -30 to 10.5)", "night (°C)", -30, 10.5)]
    public void Stands_in_the_header_if_the_reader_writes_it_there(string heading, string shown, double from, double to)
    {
        var data = DataSet.Parse($"hours, {heading}\n1, 2\n2, 5");

        Assert.Equal((shown, new ValueRange(from, to)), (data.LabelColumns[0].ToString(), data.LabelColumns[0].Range));
        var scaling = ColumnScaling.FitRange(data.Labels, data.LabelColumns);
        Assert.Equal((5 - from) / (to - from), scaling.Scale(data.Labels)[1, 0]);
        Assert.Contains(FormattableString.Invariant($"1 label from {from} to {to}"), data.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_shown_with_the_data_where_it_was_guessed() =>
        Assert.Contains("3 rows, 2 features, 1 label from 0 to 100, 1 question", DataSet.Parse("a, b, score (points)\n2, 9, 92\n1, 5, 86\n3, 6, 89\n4, 8, ?").ToText(), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_number_outside_of_what_the_header_says()
    {
        var data = DataSet.Parse("hours, score (points 0 to 20)\n1, 12\n2, 21");

        var refusal = Assert.Throws<ArgumentException>(() => ColumnScaling.FitRange(data.Labels, data.LabelColumns));

        Assert.StartsWith("The score of row 2 is 21, but the header says 0 to 20; correct the number, or write a wider range in the header.", refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("'20 to 0' is not a range", Assert.Throws<FormatException>(() => DataSet.Parse("hours, score (20 to 0)\n1, 2")).Message, StringComparison.Ordinal);
    }

    // After a cell that has failed a notebook runs on, and what that cell declares is null.
    [Fact]
    public void Says_that_the_data_is_missing_because_its_cell_has_failed()
    {
        DataSet missing = null!;

        Assert.All(new Action[] { () => ColumnScaling.FitMaximum(missing), () => ColumnScaling.FitRange(missing) }, scale => Assert.Equal(
            "There is no data because the cell that makes it failed; fix that cell and run it first.", Assert.Throws<ArgumentException>(scale).Message));
    }

    // Divided by at least 100, as it once was, these were answered in the wrong order with a loss that looked like success.
    [Theory]
    [InlineData("1, 1, 0\n2, 1, 0\n3, 2, 0\n6, 7, 1\n7, 8, 1\n8, 8, 1")]
    [InlineData("1, 1, 1\n2, 1, 1\n4, 4, 2\n5, 5, 3\n7, 8, 4\n8, 8, 4")]
    [InlineData("1, 1, -8\n2, 1, -7\n4, 4, -4\n5, 5, -2\n7, 8, 1\n8, 8, 3")]
    public void Lets_a_network_learn_labels_of_any_scale(string rows)
    {
        var data = DataSet.Parse("a, b, label\n" + rows);
        var scaling = ColumnScaling.FitRange(data.Labels, data.LabelColumns);
        var X = ColumnScaling.FitMaximum(data.Features).Scale(data.Features);
        var network = new NeuralNetwork([2, 3, 1], seed: 1);

        var history = network.Train(X, scaling.Scale(data.Labels), epochs: 1000);

        Assert.Empty(history.Warnings);
        var answers = scaling.Unscale(network.Predict(X));
        for (var row = 0; row < data.RowCount; row++)
            Assert.True(Math.Abs(answers[row, 0] - data.Labels[row, 0]) < 0.2 * (data.Labels.Enumerate().Max() - data.Labels.Enumerate().Min()), $"row {row + 1}: {answers[row, 0]}");
    }
}
