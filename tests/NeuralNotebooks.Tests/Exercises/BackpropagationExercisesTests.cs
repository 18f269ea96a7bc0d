using MathNet.Numerics.LinearAlgebra;
using NeuralNotebooks.Tests.Network;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class BackpropagationExercisesTests
{
    private static readonly Matrix<double> W1 = Samples.Rows([0.2, 0.6, 0.1], [0.8, 0.3, 0.7]);
    private static readonly Matrix<double> W2 = Samples.Rows([0.4], [0.5], [0.9]);

    [Fact]
    public void Knows_the_shapes_of_a_pass_of_ten_rows()
    {
        Assert.Equal(Grade.Exact, BackpropagationExercises.Shapes([[10, 2], [10, 5], [5, 2]]).Grade);
        Assert.Equal(Grade.NotYet, BackpropagationExercises.Shapes([[2, 10], [10, 5], [5, 2]]).Grade);
        Assert.Equal(Grade.NotYet, BackpropagationExercises.Shapes([[10, 2], [10, 5]]).Grade);
        Assert.Equal(Grade.NotYet, BackpropagationExercises.Shapes([[10], null!, []]).Grade);
        Assert.Equal(Grade.NotYet, BackpropagationExercises.Shapes(null).Grade);
    }

    [Fact]
    public void Knows_the_slopes_of_the_loss_behind_tanh()
    {
        var measured = W1.Clone();
        foreach (var (row, column, weight) in W1.EnumerateIndexed())
            measured[row, column] = (TanhLoss(row, column, weight + 1e-5) - TanhLoss(row, column, weight - 1e-5)) / 2e-5;

        Assert.InRange(Tanh(measured).Grade, Grade.Close, Grade.Exact);
        Assert.Equal(Grade.NotYet, Tanh(measured * 1.01).Grade);
        Assert.Equal(Grade.NotYet, Tanh(measured.Transpose()).Grade);
        Assert.Equal(Grade.NotYet, Tanh(measured * double.NaN).Grade);
        Assert.Equal(Grade.NotYet, Tanh(null).Grade);
    }

    private static double TanhLoss(int row, int column, double weight)
    {
        var weights = W1.Clone();
        weights[row, column] = weight;
        return Loss.HalfSumOfSquares(Activation.Sigmoid((Samples.Inputs * weights).PointwiseTanh() * W2), Samples.Targets);
    }

    private static Verdict Tanh(Matrix<double>? gradient) =>
        BackpropagationExercises.ThroughTanh(W1, W2, Samples.Inputs, Samples.Targets, gradient);
}
