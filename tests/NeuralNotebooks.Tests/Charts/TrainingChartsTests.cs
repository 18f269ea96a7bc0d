using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Charts;

public sealed class TrainingChartsTests
{
    private static readonly DataSet Data = DataSet.Parse("""
        studied (h), slept (h), score (points)
        2, 9, 92
        1, 5, 86
        3, 6, 89
        """);

    private static readonly ColumnScaling Labels = ColumnScaling.FitRange(Data);

    [Fact]
    public void Draws_what_is_said_of_each_row_in_its_own_unit_after_every_snapshot_but_the_first()
    {
        var history = Trained(0, 1, 10);

        var lines = TrainingCharts.Predictions(history, Data, Labels).Content.Series;

        Assert.Equal(["row 1, label 92", "row 2, label 86", "row 3, label 89"], lines.Select(line => line.Name));
        Assert.All(lines, line => Assert.Equal([1, 10], line.AlongX));
        Assert.Equal([100 * history.Snapshots[1].Outputs[2, 0], 100 * history.Snapshots[2].Outputs[2, 0]], lines[2].AlongY);
    }

    [Fact]
    public void Draws_six_rows_of_many()
    {
        var data = DataSet.Parse("x, y\n" + string.Join('\n', Enumerable.Range(1, 20).Select(row => $"{row}, {row % 2}")));
        var scaling = ColumnScaling.FitRange(data);
        var history = new NeuralNetwork([1, 2, 1], seed: 1).Train(data.Features / 20, scaling.Scale(data.Labels), new TrainingOptions { Epochs = 1, SnapshotEpochs = [1] }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(6, TrainingCharts.Predictions(history, data, scaling).Content.Series.Count);
    }

    [Fact]
    public void Films_every_snapshot_over_the_first_feature()
    {
        var film = TrainingCharts.Film(Trained(0, 1, 10), Data, Labels).Content;

        Assert.Equal(["epoch 0", "epoch 1", "epoch 10"], film.Frames.Select(frame => frame.Label));
        Assert.Equal([92.0, 86, 89], film.Series[0].AlongY);
        Assert.Equal(("studied (h)", "score (points)"), (film.X.Title, film.Y.Title));
    }

    private static TrainingHistory Trained(params int[] snapshots) => Trained([3], snapshots);

    private static TrainingHistory Trained(int[] hidden, params int[] snapshots)
    {
        Matrix<double> X = ColumnScaling.FitMaximum(Data).Scale(Data.Features), y = Labels.Scale(Data.Labels);
        return new NeuralNetwork([2, .. hidden, 1], seed: 1).Train(X, y, new TrainingOptions { Epochs = 10, SnapshotEpochs = snapshots });
    }
}
