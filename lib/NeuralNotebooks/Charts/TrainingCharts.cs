namespace NeuralNotebooks;

/// <summary>What a training did between its snapshots, in charts.</summary>
public static class TrainingCharts
{
    private const int MostRows = 6;

    /// <summary>What the network says of each row, of six at most, in the units of the first label.</summary>
    /// <remarks>The axis of epochs is logarithmic, since most happens early; it leaves out the moment before training.</remarks>
    /// <exception cref="ArgumentException">The labels were not scaled so.</exception>
    public static Plot Predictions(TrainingHistory history, DataSet data, ColumnScaling labelScaling)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(labelScaling);
        var plot = new Plot("Predictions during training").X("epoch", logarithmic: true).Y(data.LabelColumns[0].ToString());
        var after = history.Snapshots.Where(snapshot => snapshot.Epoch > 0).ToArray();
        for (var row = 0; row < Math.Min(MostRows, data.RowCount); row++)
            plot = plot.Line(after.Select(snapshot => (double)snapshot.Epoch), after.Select(snapshot => labelScaling.Unscale(snapshot.Outputs)[row, 0]),
                $"row {row + 1}, label {NumberText.Significant(data.Labels[row, 0])}");
        return plot;
    }

    /// <summary>A film over the first feature: the labels stay, the predictions come to meet them.</summary>
    /// <exception cref="ArgumentException">The labels were not scaled so.</exception>
    public static Plot Film(TrainingHistory history, DataSet data, ColumnScaling labelScaling)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(labelScaling);
        var feature = data.Features.Column(0);
        var film = new Plot("Labels and predictions").X(data.FeatureColumns[0].ToString()).Y(data.LabelColumns[0].ToString())
            .Points(feature, data.Labels.Column(0), "label");
        foreach (var snapshot in history.Snapshots)
            film = film.Frame($"epoch {snapshot.Epoch}", new Plot("predicted").Points(feature, labelScaling.Unscale(snapshot.Outputs).Column(0), "predicted"));
        return film;
    }
}
