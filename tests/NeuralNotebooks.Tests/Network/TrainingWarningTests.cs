using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

/// <summary>A training that cannot succeed says why, beside numbers that stay as they are.</summary>
public sealed class TrainingWarningTests
{
    private static readonly NeuralNetwork Untrained = new([2, 3, 1], seed: 1);

    [Fact]
    public void There_is_none_for_the_article_s_data()
    {
        var history = Untrained.Copy().Train(Samples.Inputs, Samples.Targets, epochs: 1000);

        Assert.Empty(history.Warnings);
        Assert.DoesNotContain("Careful", history.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_label_is_out_of_reach() =>
        Says("A label is 92, and a sigmoid answers between 0 and 1; scale the labels before training.", Samples.Inputs, 100 * Samples.Targets, 100);

    [Fact]
    public void Says_that_a_rate_of_0_moves_nothing() =>
        Says("The learning rate is 0, so no weight has moved; give one above 0.", Samples.Inputs, Samples.Targets, 10, rate: 0);

    [Fact]
    public void Says_that_the_start_was_flat() =>
        Says("Every output was next to 0 or 1 from the start", Samples.Inputs, Samples.Targets, 100, network: new(Matrix<double>.Build.Dense(2, 3, 40), Matrix<double>.Build.Dense(3, 1, 40)));

    [Fact]
    public void Says_that_long_steps_have_made_it_flat() =>
        Says("Every output has gone to 0 or 1", Samples.Inputs, Samples.Rows([0.1], [0.6], [0.4]), 100, rate: 1000, network: new(Matrix<double>.Build.Dense(2, 3, 0.1), Matrix<double>.Build.Dense(3, 1, -0.1)));

    [Fact]
    public void Says_which_rows_contradict_each_other() =>
        Says("Rows 1 and 3 have the same features and different labels; no network can match both, so its answer will lie in between", Samples.Rows([0.5, 1], [1, 0.2], [0.5, 1]), Samples.Rows([0.1], [0.5], [0.9]), 1000);

    // Weights that are all 0 stay alike, and what they answer does not depend on the row.
    [Fact]
    public void Says_that_every_row_gets_the_same_answer() =>
        Says("The network gives every row the same answer, though their labels differ", Samples.Inputs, Samples.Rows([0.1], [0.9], [0.5]), 3, network: new(Matrix<double>.Build.Dense(2, 3), Matrix<double>.Build.Dense(3, 1)));

    [Fact]
    public void Says_that_the_answers_stand_in_the_wrong_order() =>
        Says("The answers are in the wrong order", Samples.Rows([1.0], [0.5], [0.1]), Samples.Rows([0.9], [0.5], [0.1]), 1, rate: 0.001, network: new(Matrix<double>.Build.Dense(1, 1, 1), Matrix<double>.Build.Dense(1, 1, -1)));

    private static void Says(string sentence, Matrix<double> inputs, Matrix<double> targets, int epochs, double rate = 1, NeuralNetwork? network = null)
    {
        var history = (network ?? Untrained).Copy().Train(inputs, targets, epochs, rate);

        Assert.Contains(history.Warnings, warning => warning.StartsWith(sentence, StringComparison.Ordinal));
        Assert.Contains("Careful. " + sentence, history.ToText(), StringComparison.Ordinal);
        Assert.Contains("<strong>! Careful.</strong> " + sentence, history.ToHtml(), StringComparison.Ordinal);
    }
}
