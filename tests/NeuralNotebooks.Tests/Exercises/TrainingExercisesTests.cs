using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class TrainingExercisesTests
{
    private static readonly Matrix<double> X = Matrix<double>.Build.DenseOfArray(new[,] { { 2 / 3.0, 1 }, { 1 / 3.0, 5 / 9.0 }, { 1, 6 / 9.0 } });
    private static readonly Matrix<double> Y = Matrix<double>.Build.DenseOfArray(new[,] { { .92 }, { .86 }, { .89 } });
    private static readonly Matrix<double> W1 = Matrix<double>.Build.DenseOfArray(new[,] { { .2, .6, .1 }, { .8, .3, .7 } });
    private static readonly Matrix<double> W2 = Matrix<double>.Build.DenseOfArray(new[,] { { .4 }, { .5 }, { .9 } });

    // The negative gradient of W1, computed with 40 digits.
    private static readonly Matrix<double> Descent = Matrix<double>.Build.DenseOfArray(new[,]
    {
        { .0039617879, .0050815743, .0093910938 },
        { .0044398195, .0057966594, .0105154341 },
    });

    [Fact]
    public void Accepts_half_a_gradient_as_the_step()
    {
        var network = new NeuralNetwork(W1, W2);

        Assert.InRange(TrainingExercises.Step(network, X, Y, W1 + 0.5 * Descent).LargestDifference!.Value, 0, 1e-10);
        Assert.True(TrainingExercises.Step(network, X, Y, W1 + Descent).LargestDifference > 1e-3);
        Assert.Equal(Grade.NotYet, TrainingExercises.Step(network, X, Y, null).Grade);
        Assert.Equal(W1, network.Weights[0]);
    }

    [Theory]
    [InlineData(20, Grade.Exact)]
    [InlineData(1, Grade.NotYet)]
    [InlineData(100, Grade.NotYet)]
    [InlineData(-1, Grade.NotYet)]
    [InlineData(double.NaN, Grade.NotYet)]
    public void Accepts_a_learning_rate_that_leaves_the_plateau(double rate, Grade grade) =>
        Assert.Equal(grade, TrainingExercises.Rate(rate).Grade);

    [Fact]
    public void Finds_when_a_training_beats_the_mean_of_the_scores()
    {
        // The mean squared error is 2.252e-3 after 10 epochs and 1.739e-4 after 100; the baseline is 6.0e-4.
        var history = new NeuralNetwork(W1, W2).Train(X, Y, epochs: 100);
        var first = Enumerable.Range(0, 101).First(epoch => history.Losses[epoch] < 6.0e-4);

        Assert.InRange(first, 11, 99);
        Assert.Equal(Grade.Exact, TrainingExercises.BelowBaseline(history, Y, first).Grade);
        Assert.Equal(Grade.NotYet, TrainingExercises.BelowBaseline(history, Y, first + 1).Grade);
    }

    [Theory]
    [InlineData(10, "Not yet. After 10 epochs the loss is 0.00225, not below the baseline.")]
    [InlineData(100, "Not yet. After 100 epochs the loss is 0.000174, below the baseline, but not for the first time.")]
    [InlineData(101, "Not yet. The training has the epochs 0 to 100; write -1 for never.")]
    [InlineData(-2, "Not yet. The training has the epochs 0 to 100; write -1 for never.")]
    [InlineData(-1, "Not yet. The loss does fall below the baseline.")]
    public void Says_of_a_wrong_epoch_what_the_loss_is_there_and_not_how_far_off_it_is(int epochs, string expected) =>
        Assert.Equal(expected, TrainingExercises.BelowBaseline(new NeuralNetwork(W1, W2).Train(X, Y, epochs: 100), Y, epochs).ToText());

    [Fact]
    public void Expects_minus_one_where_the_baseline_is_never_beaten()
    {
        var history = new NeuralNetwork(W1, W2).Train(X, Y, epochs: 5);

        Assert.Equal(Grade.Exact, TrainingExercises.BelowBaseline(history, Y, -1).Grade);
    }

    [Fact]
    public void Accepts_any_seed_that_no_other_beats()
    {
        double[] losses = [.3, .1, .2, .1];

        Assert.Equal(Grade.Exact, TrainingExercises.BestSeed(losses, 2).Grade);
        Assert.Equal(Grade.Exact, TrainingExercises.BestSeed(losses, 4).Grade);
        Assert.Contains("2 of the 4 seeds have", TrainingExercises.BestSeed(losses, 3).Message, StringComparison.Ordinal);
        Assert.Contains("1 to 4", TrainingExercises.BestSeed(losses, 0).Message, StringComparison.Ordinal);
    }
}
