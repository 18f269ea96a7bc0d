namespace NeuralNotebooks;

/// <summary>What happened during a training.</summary>
public sealed class TrainingHistory : INotebookDisplay
{
    internal TrainingHistory(double[] losses, IReadOnlyList<Snapshot> snapshots, IReadOnlyList<string> warnings)
    {
        Losses = Array.AsReadOnly(losses);
        Snapshots = snapshots;
        Warnings = warnings;
    }

    /// <summary>
    /// The mean squared error over all rows: Losses[0] before training, Losses[e] after e epochs; one more than there are epochs.
    /// </summary>
    public IReadOnlyList<double> Losses { get; }

    /// <summary>The network after the epochs asked for, in ascending order.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; }

    /// <summary>Why the training has not succeeded or could not, a sentence each; none where there is nothing to say.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The mean squared error after the last epoch.</summary>
    public double FinalLoss => Losses[^1];

    /// <summary>How many epochs were done.</summary>
    public int Epochs => Losses.Count - 1;

    /// <inheritdoc/>
    public string ToHtml() => HistoryTable.Of(this).ToHtml() + string.Concat(Warnings.Select(warning => Remark.Html("#D55E00", "!", "Careful", warning)));

    /// <inheritdoc/>
    public string ToText() => string.Join('\n', Warnings.Select(warning => $"Careful. {warning}").Prepend(HistoryTable.Of(this).ToText()));
}
