namespace NeuralNotebooks;

/// <summary>What happened during a training.</summary>
public sealed class TrainingHistory : INotebookDisplay
{
    internal TrainingHistory(double[] losses, IReadOnlyList<Snapshot> snapshots)
    {
        Losses = Array.AsReadOnly(losses);
        Snapshots = snapshots;
    }

    /// <summary>
    /// The mean squared error over all rows: Losses[0] before training, Losses[e] after e epochs; one more than there are epochs.
    /// </summary>
    public IReadOnlyList<double> Losses { get; }

    /// <summary>The network after the epochs asked for, in ascending order.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; }

    /// <summary>The mean squared error after the last epoch.</summary>
    public double FinalLoss => Losses[^1];

    /// <summary>How many epochs were done.</summary>
    public int Epochs => Losses.Count - 1;

    /// <inheritdoc/>
    public string ToHtml() => HistoryTable.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => HistoryTable.Of(this).ToText();
}
