using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class TrainingExercisesTests
{
    [Theory]
    [InlineData(20, Grade.Exact)]
    [InlineData(1, Grade.NotYet)]
    [InlineData(100, Grade.NotYet)]
    [InlineData(-1, Grade.NotYet)]
    [InlineData(double.NaN, Grade.NotYet)]
    public void Accepts_a_learning_rate_that_leaves_the_plateau(double rate, Grade grade) =>
        Assert.Equal(grade, TrainingExercises.Rate(rate).Grade);

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
