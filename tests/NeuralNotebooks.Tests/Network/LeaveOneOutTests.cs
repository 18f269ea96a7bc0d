using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class LeaveOneOutTests
{
    private static readonly Matrix<double> X = Samples.Rows([0.5, 1], [0.25, 0.5], [1, 0.75]);
    private static readonly Matrix<double> Y = Samples.Rows([0.9], [0.2], [0.6]);

    [Fact]
    public void Asks_about_each_row_a_network_that_has_not_seen_it()
    {
        var (training, leftOut) = (0.0, 0.0);
        for (var row = 0; row < 3; row++)
        {
            var network = new NeuralNetwork([2, 3, 1], seed: 4);
            training += network.Train(X.RemoveRow(row), Y.RemoveRow(row), epochs: 20, learningRate: 0.5).FinalLoss / 3;
            leftOut += Math.Pow(network.Predict(X)[row, 0] - Y[row, 0], 2) / 3;
        }

        var losses = LeaveOneOut.Losses(new NeuralNetwork([2, 3, 1], seed: 4), X, Y, turns: 3, learningRate: 0.5, 5, 20);

        Assert.Equal([5, 20], losses.Select(loss => loss.Epoch));
        Assert.Equal(training, losses[1].Training, 12);
        Assert.Equal(leftOut, losses[1].LeftOut, 12);
    }

    [Fact]
    public void Leaves_the_network_as_it_is()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 4);

        LeaveOneOut.Losses(network, X, Y, turns: 1, learningRate: 1, 5);

        Assert.Equal(new NeuralNetwork([2, 3, 1], seed: 4).Weights[0], network.Weights[0]);
    }

    [Fact]
    public void Refuses_more_turns_than_rows_and_no_epochs()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 4);

        Assert.Contains("from 0 to 3", Assert.Throws<ArgumentException>(() => LeaveOneOut.Losses(network, X, Y, turns: 4, 1, 5)).Message, StringComparison.Ordinal);
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => LeaveOneOut.Losses(network, X, Y, turns: 1, 1)).Message, StringComparison.Ordinal);
    }
}
