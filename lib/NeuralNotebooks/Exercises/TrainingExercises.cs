using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on training.</summary>
public static class TrainingExercises
{
    private const double StepRate = 0.5;
    private const double RateGoal = 1.2e-4;
    private const int RateEpochs = 1000;

    /// <summary>The first weights after one step at a learning rate of 0.5.</summary>
    /// <param name="untrained">The network before the step; it stays as it is.</param>
    /// <param name="inputs">X, rows×features.</param>
    /// <param name="targets">y, rows×labels.</param>
    /// <param name="stepped">The reader's answer: W1, features×first layer.</param>
    public static Verdict Step(NeuralNetwork untrained, Matrix<double> inputs, Matrix<double> targets, Matrix<double>? stepped)
    {
        ArgumentNullException.ThrowIfNull(untrained);
        var gradient = untrained.Backward(untrained.Forward(inputs), targets).Gradients[0];
        return StepVerdict.Of(untrained.Weights[0], -StepRate * gradient, stepped, Verdict.ByRounding);
    }

    /// <summary>
    /// A learning rate that brings the article's network, with the weights of its picture, below a mean squared error of
    /// 1.2e-4 within 1,000 epochs.
    /// </summary>
    /// <param name="learningRate">The reader's answer.</param>
    public static Verdict Rate(double learningRate)
    {
        if (!double.IsFinite(learningRate) || learningRate < 0)
            return Verdict.NotYet(Invariant($"{learningRate} is no learning rate. Give a number, 0 or more."));

        var losses = ArticleExample.Network().Train(ArticleExample.Inputs, ArticleExample.Targets, RateEpochs, learningRate).Losses;
        var reached = losses.ToList().FindIndex(loss => loss < RateGoal);
        return reached >= 0
            ? Verdict.Reached(Invariant($"At a rate of {learningRate} the loss is below {RateGoal:0.000000} after {reached} epochs."))
            : Verdict.NotYet(Invariant($"At a rate of {learningRate} the loss is {losses[^1]:0.000000} after {RateEpochs} epochs, and should be below {RateGoal:0.000000}."));
    }

    /// <summary>The first epoch after which a training is better than always answering the mean of each label.</summary>
    /// <param name="history">The training.</param>
    /// <param name="targets">y, rows×labels.</param>
    /// <param name="epochs">The reader's answer; −1 for never.</param>
    public static Verdict BelowBaseline(TrainingHistory history, Matrix<double> targets, int epochs)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(targets);
        var means = Matrix<double>.Build.Dense(targets.RowCount, targets.ColumnCount, (_, column) => targets.Column(column).Average());
        var baseline = Loss.MeanSquaredError(means, targets);
        var first = history.Losses.ToList().FindIndex(loss => loss < baseline);
        return epochs == first ? Verdict.Compare(first, epochs) : Verdict.NotYet(WhyNotFirst(history, baseline, epochs));
    }

    // How many epochs the answer is off by would be the answer.
    private static string WhyNotFirst(TrainingHistory history, double baseline, int epochs)
    {
        if (epochs == -1)
            return "The loss does fall below the baseline.";
        if (epochs < 0 || epochs >= history.Losses.Count)
            return $"The training has the epochs 0 to {history.Losses.Count - 1}; write -1 for never.";
        var state = history.Losses[epochs] < baseline ? "below the baseline, but not for the first time" : "not below the baseline";
        return $"After {Words.Count(epochs, "epoch")} the loss is {Words.Number(history.Losses[epochs])}, {state}.";
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
            return Verdict.NotYet($"Seed {seed} has no loss that is a number.");

        var better = finalLosses.Count(loss => loss < finalLosses[seed - 1]);
        return better == 0
            ? Verdict.Reached($"No other of the {finalLosses.Count} seeds has a lower loss than seed {seed}.")
            : Verdict.NotYet($"{better} of the {finalLosses.Count} seeds {(better == 1 ? "has" : "have")} a lower loss than seed {seed}.");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
