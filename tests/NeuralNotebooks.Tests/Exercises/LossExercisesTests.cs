using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

/// <summary>Expected values: recomputed in high precision with another program.</summary>
public sealed class LossExercisesTests
{
    [Fact]
    public void Measures_a_small_slope_by_its_own_size()
    {
        Assert.Equal(Grade.Exact, LossExercises.Slope(-0.010515434111174539).Grade);
        Assert.Equal(Grade.Exact, LossExercises.Slope(-0.01051543).Grade);
        Assert.Equal(Grade.Close, LossExercises.Slope(-0.010515).Grade);
        Assert.Equal(Grade.NotYet, LossExercises.Slope(-0.0105).Grade);
        Assert.Equal(Grade.NotYet, LossExercises.Slope(0.010515434111174539).Grade);
        Assert.Equal(Grade.NotYet, LossExercises.Slope(double.NaN).Grade);
    }

    [Fact]
    public void Accepts_the_weight_beside_which_the_loss_is_higher_on_both_sides()
    {
        var lowest = Enumerable.Range(0, 50_000).Select(i => i * 0.0001).MinBy(LossFor);

        Assert.Equal(Grade.Close, LossExercises.LowestPoint(lowest).Grade);
        Assert.Equal(Grade.NotYet, LossExercises.LowestPoint(0.9).Grade);
        Assert.Equal(Grade.NotYet, LossExercises.LowestPoint(lowest + 0.1).Grade);
    }

    private static double LossFor(double weight)
    {
        var outputWeights = ArticleExample.OutputWeights;
        outputWeights[2, 0] = weight;
        return Loss.HalfSumOfSquares(new NeuralNetwork(ArticleExample.HiddenWeights, outputWeights).Predict(ArticleExample.Inputs), ArticleExample.Targets);
    }
}
