namespace NeuralNotebooks;

/// <summary>How to train. The defaults are the article's: a thousand epochs over all rows at a learning rate of 1.</summary>
public sealed record TrainingOptions
{
    /// <summary>How many times training goes through all rows; 0 or more. Default 1,000.</summary>
    public int Epochs { get; init; } = 1000;

    /// <summary>How far each step goes against the gradient of ½ Σ (y − o)²; 0 or more. Default 1.</summary>
    public double LearningRate { get; init; } = 1;

    /// <summary>
    /// Rows in a batch; a step sums the gradient over its batch. Null, the default, or more than there are rows: all rows, in
    /// their order. Less: the rows are shuffled in every epoch, and the last batch may be smaller.
    /// </summary>
    public int? BatchSize { get; init; }

    /// <summary>
    /// Seed of the shuffling (Mersenne Twister); the same seed gives the same history. Default 0. Every training begins with
    /// it anew, so two trainings of 50 epochs in mini-batches go through the same 50 orders twice, and end elsewhere than one
    /// of 100; give the second another seed. With all rows in a batch nothing is shuffled, and they end at the same weights.
    /// </summary>
    public int ShuffleSeed { get; init; }

    /// <summary>Epochs after which to keep weights and outputs, 0 for before the first. Those beyond the last are left out.</summary>
    public IReadOnlyList<int> SnapshotEpochs { get; init; } = [];

    internal void Require()
    {
        if (Epochs < 0)
            throw new ArgumentException($"Epochs is {Epochs}; give 0 or more.", nameof(Epochs));
        RequireLearningRate(LearningRate);
        if (BatchSize < 1)
            throw new ArgumentException($"BatchSize is {BatchSize}; give at least 1 row, or null for all rows.", nameof(BatchSize));
        ArgumentNullException.ThrowIfNull(SnapshotEpochs);
        foreach (var epoch in SnapshotEpochs)
            if (epoch < 0)
                throw new ArgumentException($"SnapshotEpochs holds {epoch}; give 0 or more.", nameof(SnapshotEpochs));
    }

    internal static void RequireLearningRate(double learningRate)
    {
        if (!double.IsFinite(learningRate) || learningRate < 0)
            throw new ArgumentException(FormattableString.Invariant(
                $"The learning rate is {learningRate}; give a finite number, 0 or more."), nameof(learningRate));
    }
}
