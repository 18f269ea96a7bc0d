using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

/// <summary>What the text of the notebooks says of many seeds and no cell computes.</summary>
public sealed class ManySeedsTests
{
    [Fact] // notebook 3: "with random weights the inputs win as often"
    public void Hours_as_they_are_change_the_first_weights_by_more_in_about_half_of_all_networks()
    {
        var hours = Samples.Rows([2, 9], [1, 5], [3, 6]);
        double Change(NeuralNetwork network, Matrix<double> inputs) => network.Backward(network.Forward(inputs), Samples.Targets).Updates[0].FrobeniusNorm();

        var networks = Enumerable.Range(1, 200).Select(seed => new NeuralNetwork([2, 3, 1], seed));

        Assert.InRange(networks.Count(network => Change(network, hours) > Change(network, Samples.Inputs)), 80, 120);
    }

    [Fact] // notebook 6: "as 18 of 50 seeds do"
    public void Eighteen_of_fifty_trained_networks_rank_the_hardest_worker_first()
    {
        bool RanksCleoFirst(int seed)
        {
            var network = new NeuralNetwork([2, 3, 1], seed);
            network.Train(Samples.Inputs, Samples.Targets, epochs: 1000);
            var outputs = network.Predict(Samples.Inputs);
            return outputs[2, 0] > outputs[0, 0];
        }

        Assert.Equal(18, Enumerable.Range(1, 50).Count(RanksCleoFirst));
    }
}
