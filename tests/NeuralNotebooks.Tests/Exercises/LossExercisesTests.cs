using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

/// <summary>Expected values: recomputed in high precision with another program.</summary>
public sealed class LossExercisesTests
{
    private static readonly double[,] HiddenUpdates =
    {
        { 0.003961787925519534, 0.005081574301710629, 0.009391093752155523 },
        { 0.00443981950904632, 0.0057966593859248875, 0.010515434111174539 },
    };

    private static readonly double[,] OutputUpdates = { { 0.046258755640785555 }, { 0.0445969873220333 }, { 0.04410130812466718 } };

    [Fact]
    public void Turns_a_mean_into_a_half_sum()
    {
        Assert.Equal(Grade.Close, LossExercises.HalfSum(0.0243998092).Grade);
        Assert.Equal(Grade.NotYet, LossExercises.HalfSum(0.0162665395).Grade);
        Assert.Equal(Grade.NotYet, LossExercises.HalfSum(0.0487996184).Grade);
    }

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

    [Fact]
    public void Accepts_a_step_against_the_slopes()
    {
        Assert.Equal(Grade.Exact, LossExercises.Step(Moved(2), 2).Grade);
        Assert.Equal(Grade.NotYet, LossExercises.Step(Moved(-2), 2).Grade);
        Assert.Equal(Grade.NotYet, LossExercises.Step(Moved(0), 2).Grade);
    }

    [Fact]
    public void Says_what_is_wrong_with_a_step()
    {
        Assert.StartsWith("W1: Row 2, column 3", LossExercises.Step(Moved(0), 2).Message, StringComparison.Ordinal);
        Assert.Equal("The network's layers are 2-4-1, the example's are 2-3-1.", LossExercises.Step(new NeuralNetwork([2, 4, 1], seed: 1), 2).Message);
        Assert.Equal(Grade.NotYet, LossExercises.Step(null, 2).Grade);
    }

    private static NeuralNetwork Moved(double rate) => new(
        ArticleExample.HiddenWeights + (rate * Matrix<double>.Build.DenseOfArray(HiddenUpdates)),
        ArticleExample.OutputWeights + (rate * Matrix<double>.Build.DenseOfArray(OutputUpdates)));

    private static double LossFor(double weight)
    {
        var outputWeights = ArticleExample.OutputWeights;
        outputWeights[2, 0] = weight;
        return Loss.HalfSumOfSquares(new NeuralNetwork(ArticleExample.HiddenWeights, outputWeights).Predict(ArticleExample.Inputs), ArticleExample.Targets);
    }
}
