namespace NeuralNotebooks;

/// <summary>What a training did between its snapshots, in charts.</summary>
/// <remarks>The axis of epochs is logarithmic, since most happens early; it leaves out the moment before training.</remarks>
public static class TrainingCharts
{
    private const int MostRows = 6;
    private const int MostNeurons = 8;

    /// <summary>What the network says of each row, of six at most, in the units of the first label.</summary>
    /// <exception cref="ArgumentException">The labels were not scaled so.</exception>
    public static Plot Predictions(TrainingHistory history, DataSet data, ColumnScaling labelScaling)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(labelScaling);
        var plot = DuringTraining(history, "Predictions during training", data.LabelColumns[0].ToString());
        for (var row = 0; row < Math.Min(MostRows, data.RowCount); row++)
            plot = Line(plot, history, snapshot => labelScaling.Unscale(snapshot.Outputs)[row, 0],
                $"row {row + 1}, label {NumberText.Significant(data.Labels[row, 0])}");
        return plot;
    }

    /// <summary>The weights into the first output, from eight neurons at most.</summary>
    public static Plot OutputWeights(TrainingHistory history)
    {
        var plot = DuringTraining(history, "Weights into the output", "weight");
        var neurons = history.Snapshots is [var first, ..] ? first.Weights[^1].RowCount : 0;
        for (var neuron = 0; neuron < Math.Min(MostNeurons, neurons); neuron++)
            plot = Line(plot, history, snapshot => snapshot.Weights[^1][neuron, 0], $"from neuron {neuron + 1}");
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

    private static Plot DuringTraining(TrainingHistory history, string title, string what)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new Plot(title).X("epoch", logarithmic: true).Y(what);
    }

    private static Plot Line(Plot plot, TrainingHistory history, Func<Snapshot, double> value, string name)
    {
        var after = history.Snapshots.Where(snapshot => snapshot.Epoch > 0).ToArray();
        return plot.Line(after.Select(snapshot => (double)snapshot.Epoch), after.Select(value), name);
    }
}
