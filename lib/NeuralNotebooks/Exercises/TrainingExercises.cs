using System.Globalization;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on training.</summary>
public static class TrainingExercises
{
    private const double RateGoal = 1.2e-4;
    private const int RateEpochs = 1000;

    /// <summary>
    /// A learning rate that brings the article's network, with the weights of its picture, below a mean squared error of
    /// 1.2e-4 within 1,000 epochs.
    /// </summary>
    /// <param name="learningRate">The reader's answer.</param>
    public static Verdict Rate(double learningRate)
    {
        if (!double.IsFinite(learningRate) || learningRate < 0)
            return Verdict.NotYet(Invariant($"{learningRate} is not a learning rate. Give a number, 0 or more."));

        var losses = ArticleExample.Network().Train(ArticleExample.Inputs, ArticleExample.Targets, RateEpochs, learningRate).Losses;
        var reached = losses.ToList().FindIndex(loss => loss < RateGoal);
        return reached >= 0
            ? Verdict.Reached(Invariant($"At a rate of {learningRate} the loss is below {RateGoal:0.000000} after {reached} epochs."))
            : Verdict.NotYet(Invariant($"At a rate of {learningRate} the loss is {losses[^1]:0.000000} after {RateEpochs} epochs, and should be below {RateGoal:0.000000}."));
    }

    /// <summary>The seed whose network ends with the lowest loss.</summary>
    /// <param name="finalLosses">The loss of seed 1, of seed 2, and so on.</param>
    /// <param name="seed">The reader's answer.</param>
    public static Verdict BestSeed(IReadOnlyList<double> finalLosses, int seed)
    {
        ArgumentNullException.ThrowIfNull(finalLosses);
        if (seed < 1 || seed > finalLosses.Count)
            return Verdict.NotYet($"The seeds are 1 to {finalLosses.Count}.");

        if (!double.IsFinite(finalLosses[seed - 1]))
            return Verdict.NotYet($"The loss of seed {seed} is not a number.");

        var better = finalLosses.Count(loss => loss < finalLosses[seed - 1]);
        return better == 0
            ? Verdict.Reached($"None of the {finalLosses.Count} seeds has a lower loss than seed {seed}.")
            : Verdict.NotYet($"{better} of the {finalLosses.Count} seeds {(better == 1 ? "has" : "have")} a lower loss than seed {seed}.");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
