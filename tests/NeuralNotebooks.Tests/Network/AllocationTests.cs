using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(2)]
    public void An_epoch_allocates_nothing(int? batchSize)
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var trainer = new Trainer(network.Weights, Samples.Inputs, Samples.Targets, new TrainingOptions { BatchSize = batchSize });
        Run(trainer, epochs: 100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(trainer, epochs: 10_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(16)]
    public void An_epoch_of_matrices_in_tiles_allocates_nothing(int? batchSize)
    {
        var network = new NeuralNetwork([64, 32, 10], seed: 1);
        var trainer = new Trainer(network.Weights, Samples.Random(100, 64, seed: 1), Samples.Random(100, 10, seed: 2), new TrainingOptions { BatchSize = batchSize });
        Run(trainer, epochs: 10);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(trainer, epochs: 50);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(2)]
    public void Nine_thousand_more_epochs_cost_only_their_losses(int? batchSize)
    {
        Train(epochs: 100, batchSize);
        Assert.Equal(9_000 * sizeof(double), Train(epochs: 10_000, batchSize) - Train(epochs: 1_000, batchSize));
    }

    private static void Run(Trainer trainer, int epochs)
    {
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            trainer.Evaluate();
            trainer.IsFinite();
            trainer.RunEpoch();
        }
    }

    private static long Train(int epochs, int? batchSize)
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var options = new TrainingOptions { Epochs = epochs, BatchSize = batchSize };
        var before = GC.GetAllocatedBytesForCurrentThread();
        network.Train(Samples.Inputs, Samples.Targets, options, progress: null, TestContext.Current.CancellationToken);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
