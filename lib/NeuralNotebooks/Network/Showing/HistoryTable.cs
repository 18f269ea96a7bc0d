namespace NeuralNotebooks;

/// <summary>A training's losses at the first epoch, at powers of ten and at the last.</summary>
internal static class HistoryTable
{
    // Below this a loss is the square of the outputs' own rounding, and its digits differ between machines.
    private const double OnlyRounding = 1e-15;

    public static NumberTable Of(TrainingHistory history)
    {
        var table = new NumberTable("epochs", "mean squared error").WithCaption($"Training, {Guard.Count(history.Epochs, "epoch")}");
        foreach (var epoch in Epochs(history.Epochs))
            table = table.Row(epoch, Shown.OrBelow(history.Losses[epoch], OnlyRounding));
        return table;
    }

    private static IEnumerable<int> Epochs(int last)
    {
        yield return 0;
        for (long epoch = 1; epoch < last; epoch *= 10)
            yield return (int)epoch;
        if (last > 0)
            yield return last;
    }
}
