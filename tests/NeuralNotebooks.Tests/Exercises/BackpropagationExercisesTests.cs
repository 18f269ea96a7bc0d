using MathNet.Numerics.LinearAlgebra;
using NeuralNotebooks.Tests.Network;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class BackpropagationExercisesTests
{
    private static readonly Matrix<double> W1 = Samples.Rows([0.2, 0.6, 0.1], [0.8, 0.3, 0.7]);
    private static readonly Matrix<double> W2 = Samples.Rows([0.4], [0.5], [0.9]);
    private static readonly NeuralNetwork Picture = new(W1, W2);

    [Fact]
    public void Wants_the_slope_in_the_output_delta()
    {
        Assert.Equal(Grade.Exact, BackpropagationExercises.OutputDelta(0.096).Grade);
        Assert.Equal(Grade.NotYet, BackpropagationExercises.OutputDelta(0.4).Grade);
        Assert.Equal(Grade.NotYet, BackpropagationExercises.OutputDelta(-0.096).Grade);
        Assert.Equal(Grade.NotYet, BackpropagationExercises.OutputDelta(double.NaN).Grade);
    }

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
    public void Finds_a_transposition_that_is_missing_though_the_shapes_fit()
    {
        var backward = Picture.Backward(Picture.Forward(Samples.Inputs), Samples.Targets);
        var untransposed = -(backward["a1"] * backward["delta2"]);

        Assert.Equal(Grade.Exact, Grades(backward.Gradients[0], backward.Gradients[1]).Grade);
        var verdict = Grades(backward.Gradients[0], untransposed);
        Assert.Equal(Grade.NotYet, verdict.Grade);
        Assert.Contains("∂L/∂W2", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wants_gradients_that_are_there_and_point_uphill()
    {
        var backward = Picture.Backward(Picture.Forward(Samples.Inputs), Samples.Targets);

        Assert.Equal(Grade.NotYet, Grades(backward.Updates[0], backward.Updates[1]).Grade);
        Assert.Equal(Grade.NotYet, Grades(backward.Gradients[0]).Grade);
        Assert.Equal(Grade.NotYet, Grades(backward.Gradients[1], backward.Gradients[0]).Grade);
        Assert.Equal(Grade.NotYet, Grades(backward.Gradients[0], null).Grade);
        Assert.Equal(Grade.NotYet, Grades(null).Grade);
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

    private static Verdict Grades(params Matrix<double>?[]? gradients) =>
        BackpropagationExercises.Gradients(Picture, Samples.Inputs, Samples.Targets, gradients);

    private static Verdict Tanh(Matrix<double>? gradient) =>
        BackpropagationExercises.ThroughTanh(W1, W2, Samples.Inputs, Samples.Targets, gradient);
}
