using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class CurvatureTests
{
    // L = ½ (y − o)² with one weight, by its second derivative: s²x² + (o − y) s(1 − 2o) x², where s = o(1 − o).
    [Theory]
    [InlineData(0.5, 1, 0.9)]
    [InlineData(-2, 0.3, 0.1)]
    public void Of_one_weight_is_the_second_derivative_of_the_loss(double x, double weight, double y)
    {
        var o = 1 / (1 + Math.Exp(-x * weight));
        var s = o * (1 - o);

        var curvature = Assert.Single(Curvature.Measure(new NeuralNetwork(Samples.Rows([weight])), Samples.Rows([x]), Samples.Rows([y])));

        Assert.Equal((s * s + (o - y) * s * (1 - 2 * o)) * x * x, curvature, 1e-9);
    }

    [Fact]
    public void Of_the_article_s_network_adds_up_to_the_second_differences_of_the_loss_along_every_weight()
    {
        Matrix<double>[] weights = [Samples.Rows([0.2, 0.6, 0.1], [0.8, 0.3, 0.7]), Samples.Rows([0.4], [0.5], [0.9])];
        const double Step = 1e-4;
        double LossWith(int layer, int row, int column, double change)
        {
            var moved = weights.Select(matrix => matrix.Clone()).ToArray();
            moved[layer][row, column] += change;
            return Loss.HalfSumOfSquares(new NeuralNetwork(moved).Predict(Samples.Inputs), Samples.Targets);
        }

        var trace = weights.SelectMany((matrix, layer) => matrix.EnumerateIndexed().Select(entry =>
            (LossWith(layer, entry.Item1, entry.Item2, Step) - 2 * LossWith(layer, 0, 0, 0) + LossWith(layer, entry.Item1, entry.Item2, -Step)) / (Step * Step))).Sum();
        var curvatures = Curvature.Measure(new NeuralNetwork(weights), Samples.Inputs, Samples.Targets);

        Assert.Equal(9, curvatures.Count);
        Assert.Equal(curvatures.Order(), curvatures);
        Assert.Equal(trace, curvatures.Sum(), 1e-6);
    }

    // Three equal neurons that share the work of the best single one stand still, and not in a minimum.
    [Fact]
    public void Finds_the_saddle_where_three_neurons_do_the_work_of_one()
    {
        var one = new NeuralNetwork([2, 1, 1], seed: 1);
        one.Train(Samples.Inputs, Samples.Targets, 100_000, learningRate: 10);
        var (below, above) = (one.Weights[0], one.Weights[1]);
        var three = new NeuralNetwork(below.Append(below).Append(below), (above * 0.3).Stack(above * 0.3).Stack(above * 0.4));

        var gradients = three.Backward(three.Forward(Samples.Inputs), Samples.Targets).Gradients;
        var curvatures = Curvature.Measure(three, Samples.Inputs, Samples.Targets);

        Assert.All(gradients, gradient => Assert.InRange(gradient.InfinityNorm(), 0, 1e-9));
        Assert.InRange(curvatures[0], -1e-5, -1e-6);
        Assert.InRange(curvatures[^1], 0.05, 0.06);
    }

    [Fact]
    public void Leaves_the_network_as_it_is()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var before = network.Weights;

        Curvature.Measure(network, Samples.Inputs, Samples.Targets);

        Assert.Equal(before, network.Weights);
    }
}
