using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>
/// Why a training that ran to its end has not succeeded, or could not: the losses alone may look as if it had. The numbers stay as
/// they are; these sentences stand beside them.
/// </summary>
internal static class TrainingWarnings
{
    // An output that near to 0 or 1 has a slope below 1e-4, a thousandth of what it has in the middle and less.
    private const double Flat = 1e-4;

    // Less of a fall, and of a difference between outputs, shows in no table.
    private const double Hardly = 1e-3;

    // A loss that small is no failure, whether or not it falls on.
    private const double Small = 1e-6;

    /// <param name="inputs">X, rows×features.</param>
    /// <param name="targets">y, rows×labels.</param>
    /// <param name="options">How it was trained.</param>
    /// <param name="losses">Before training and after every epoch.</param>
    /// <param name="first">The outputs before training, rows×labels.</param>
    /// <param name="last">The outputs after it, rows×labels.</param>
    public static IReadOnlyList<string> Of(Matrix<double> inputs, Matrix<double> targets, TrainingOptions options, double[] losses, Matrix<double> first, Matrix<double> last)
    {
        if (options.Epochs == 0)
            return [];
        string?[] found = [OutOfReach(targets), NoProgress(options, losses, first, last), Contradiction(inputs, targets), NoDifference(targets, last) ?? WrongOrder(targets, last)];
        return [.. found.OfType<string>()];
    }

    private static string? OutOfReach(Matrix<double> targets) =>
        targets.Find(label => label is < 0 or > 1) is { } found
            ? FormattableString.Invariant($"A label is {found.Item3:G4}, and a sigmoid answers between 0 and 1; scale the labels before training.")
            : null;

    private static string? NoProgress(TrainingOptions options, double[] losses, Matrix<double> first, Matrix<double> last)
    {
        if (options.LearningRate == 0)
            return "The learning rate is 0, so no weight has moved; give one above 0.";
        if (losses[^1] < Small || losses[^1] < (1 - Hardly) * losses[0])
            return null;
        if (IsFlat(first))
            return "Every output was next to 0 or 1 from the start, where the sigmoid is flat and hardly learns; scale the features, or begin with smaller weights.";
        return IsFlat(last)
            ? "Every output has gone to 0 or 1, where the sigmoid is flat and hardly learns; try a smaller learning rate."
            : "The loss has not fallen; try another learning rate, or more epochs.";
    }

    private static string? Contradiction(Matrix<double> inputs, Matrix<double> targets)
    {
        var seen = new Dictionary<Vector<double>, int>();
        for (var row = 0; row < inputs.RowCount; row++)
        {
            if (!seen.TryAdd(inputs.Row(row), row) && seen[inputs.Row(row)] is var same && !targets.Row(row).Equals(targets.Row(same)))
                return $"Rows {same + 1} and {row + 1} have the same features and different labels; no network can match both, so its answer will lie in between.";
        }

        return null;
    }

    private static string? NoDifference(Matrix<double> targets, Matrix<double> last) =>
        Spread(last) < Hardly && Spread(targets) > 10 * Hardly
            ? "The network gives every row the same answer, though their labels differ; train longer, try another seed, or give features that tell the rows apart."
            : null;

    // For one label alone: several are often classes, of which only the largest counts.
    private static string? WrongOrder(Matrix<double> targets, Matrix<double> last)
    {
        const int most = 500;
        if (targets.ColumnCount > 1)
            return null;
        var (right, wrong) = (0, 0);
        for (var one = 0; one < Math.Min(most, targets.RowCount); one++)
        {
            for (var other = 0; other < one; other++)
            {
                var order = Math.Sign(targets[one, 0] - targets[other, 0]) * Math.Sign(last[one, 0] - last[other, 0]);
                (right, wrong) = (right + (order > 0 ? 1 : 0), wrong + (order < 0 ? 1 : 0));
            }
        }

        return wrong > right ? "The answers are in the wrong order: rows with higher labels mostly get lower answers; train longer, or try another seed." : null;
    }

    private static bool IsFlat(Matrix<double> outputs) => outputs.ForAll(output => output is < Flat or > 1 - Flat);

    /// <summary>How far the rows of any column lie apart.</summary>
    private static double Spread(Matrix<double> rows) => rows.EnumerateColumns().Max(column => column.Maximum() - column.Minimum());
}
