using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class TrainingTests
{
    private static readonly Matrix<double> X = Samples.Random(23, 5, seed: 1);
    private static readonly Matrix<double> Y = Samples.Random(23, 2, seed: 2);

    private static NeuralNetwork Network => new([5, 7, 4, 2], seed: 3);

    [Theory]
    [InlineData(23, 0.1)]
    [InlineData(300, 0.01)]    // in several blocks
    public void Does_what_forward_backward_and_step_do(int rows, double learningRate)
    {
        var inputs = Samples.Random(rows, 5, seed: 1);
        var targets = Samples.Random(rows, 2, seed: 2);
        var trained = Network;
        var stepped = Network;
        var history = trained.Train(inputs, targets, epochs: 50, learningRate);

        for (var epoch = 0; epoch < 50; epoch++)
        {
            Assert.Equal(Loss.MeanSquaredError(stepped.Predict(inputs), targets), history.Losses[epoch], 1e-12);
            stepped.Step(stepped.Backward(stepped.Forward(inputs), targets), learningRate);
        }

        Near.Equal(stepped.Weights, trained.Weights);
        Assert.Equal(Loss.MeanSquaredError(stepped.Predict(inputs), targets), history.FinalLoss, 1e-12);
    }

    [Fact]
    public void Mini_batch_steps_over_every_row_once_an_epoch_also_in_a_smaller_last_batch()
    {
        // With a tiny rate the weights hardly move within an epoch, so the steps of all batches add up to one full step.
        var batches = Network;
        var full = Network;
        Train(batches, new TrainingOptions { Epochs = 1, LearningRate = 1e-7, BatchSize = 5 });
        full.Train(X, Y, epochs: 1, learningRate: 1e-7);
        Near.Equal(
            full.Weights.Zip(Network.Weights, (after, before) => (after - before) * 1e7),
            batches.Weights.Zip(Network.Weights, (after, before) => (after - before) * 1e7),
            tolerance: 1e-5);
    }

    [Fact]
    public void Mini_batch_learns()
    {
        var history = Train(Network, new TrainingOptions { Epochs = 300, LearningRate = 0.2, BatchSize = 4 });
        Assert.True(history.FinalLoss < history.Losses[0] / 2, $"{history.Losses[0]} → {history.FinalLoss}");
    }

    [Fact]
    public void Losses_of_mini_batches_are_over_all_rows()
    {
        var network = Network;
        var history = Train(network, new TrainingOptions { Epochs = 3, BatchSize = 4 });
        Assert.Equal(4, history.Losses.Count);
        Assert.Equal(Loss.MeanSquaredError(network.Predict(X), Y), history.FinalLoss, 1e-12);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(4)]
    public void Same_seed_gives_the_same_history_bit_for_bit(int? batchSize)
    {
        var options = new TrainingOptions { Epochs = 40, LearningRate = 0.3, BatchSize = batchSize, ShuffleSeed = 9 };
        var one = Network;
        var other = Network;
        Assert.Equal(Train(one, options).Losses, Train(other, options).Losses);
        Near.SameBits(one.Weights, other.Weights);
    }

    [Fact]
    public void Another_shuffling_seed_gives_another_history()
    {
        var options = new TrainingOptions { Epochs = 5, BatchSize = 4, ShuffleSeed = 1 };
        Assert.NotEqual(Train(Network, options).Losses, Train(Network, options with { ShuffleSeed = 2 }).Losses);
    }

    [Theory]
    [InlineData(23)]
    [InlineData(1000)]
    public void Batch_of_all_rows_or_more_is_the_full_batch(int batchSize)
    {
        var options = new TrainingOptions { Epochs = 20 };
        Assert.Equal(Train(Network, options).Losses, Train(Network, options with { BatchSize = batchSize }).Losses);
    }

    [Fact]
    public void No_epochs_change_nothing_and_tell_the_loss()
    {
        var network = Network;
        var history = network.Train(X, Y, epochs: 0);
        Assert.Equal(0, history.Epochs);
        Assert.Equal(Loss.MeanSquaredError(network.Predict(X), Y), history.FinalLoss, 1e-12);
        Near.SameBits(Network.Weights, network.Weights);
    }

    [Fact]
    public void Goes_on_from_where_it_stopped()
    {
        var inOne = Network;
        var inTwo = Network;
        inOne.Train(X, Y, epochs: 30);
        inTwo.Train(X, Y, epochs: 10);
        inTwo.Train(X, Y, epochs: 20);
        Near.SameBits(inOne.Weights, inTwo.Weights);
    }

    [Fact]
    public void Two_trainings_in_mini_batches_go_through_the_same_orders_twice()
    {
        var options = new TrainingOptions { Epochs = 50, LearningRate = 0.2, BatchSize = 4 };
        NeuralNetwork inOne = Network, inTwo = Network, withAnotherSeed = Network;
        Train(inOne, options with { Epochs = 100 });
        Train(inTwo, options);
        Train(withAnotherSeed, options);
        Near.SameBits(inTwo.Weights, withAnotherSeed.Weights);

        Train(inTwo, options);
        Train(withAnotherSeed, options with { ShuffleSeed = 1 });
        Assert.NotEqual(inOne.Weights, inTwo.Weights);
        Assert.NotEqual(inTwo.Weights, withAnotherSeed.Weights);
    }

    [Theory]
    [InlineData(1000, 0.01, null)]
    [InlineData(10_000, 1, null)]
    [InlineData(1000, 10, null)]
    [InlineData(1000, 100, null)]
    [InlineData(100, 1, 1)]
    public void Last_bits_do_not_reach_the_digits_that_are_shown_of_the_article(int epochs, double rate, int? batchSize)
    {
        // As if another system's logarithm had drawn the weights.
        var one = new NeuralNetwork([2, 3, 1], seed: 1);
        var other = new NeuralNetwork([.. one.Weights.Select(matrix => matrix.Map(Math.BitIncrement))]);
        var options = new TrainingOptions { Epochs = epochs, LearningRate = rate, BatchSize = batchSize };
        double[] Losses(NeuralNetwork network) =>
            [.. network.Train(Samples.Inputs, Samples.Targets, options, progress: null, TestContext.Current.CancellationToken).Losses];

        Assert.Equal(0, Losses(one).Zip(Losses(other), (first, second) => Math.Abs(first - second) / first).Max(), 1e-10);
    }

    [Fact]
    public void Gives_the_same_bits_on_every_machine_from_the_same_weights()
    {
        // Bits that one machine computed, with vectors of four numbers; others have two.
        var network = new NeuralNetwork(
            Matrix<double>.Build.Dense(23, 13, (row, column) => (row * 13 + column) % 7 / 8.0 - 0.375),
            Matrix<double>.Build.Dense(13, 9, (row, column) => (row * 9 + column) % 5 / 4.0 - 0.5));
        var inputs = Matrix<double>.Build.Dense(37, 23, (row, column) => (row * 23 + column) % 11 / 16.0);
        var targets = Matrix<double>.Build.Dense(37, 9, (row, column) => (row + column) % 9 / 16.0);
        var history = network.Train(inputs, targets, epochs: 100, learningRate: 0.03125);

        Assert.Equal("0.025963558204668148", history.FinalLoss.ToString("R", CultureInfo.InvariantCulture));
        Assert.Equal("4f3d8a29c84b1877", $"{network.Weights.SelectMany(matrix => matrix.ToRowMajorArray()).Aggregate(0L, (hash, weight) => 31 * hash + BitConverter.DoubleToInt64Bits(weight)):x}");
    }

    [Fact]
    public void Snapshots_are_sorted_and_leave_out_epochs_beyond_the_last()
    {
        var history = Train(Network, new TrainingOptions { Epochs = 10, SnapshotEpochs = [10, 0, 3, 3, 11] });
        Assert.Equal([0, 3, 10], history.Snapshots.Select(snapshot => snapshot.Epoch));
        Near.SameBits(Network.Weights, history.Snapshots[0].Weights);
    }

    [Fact]
    public void Targets_outside_zero_to_one_are_allowed()
    {
        var history = Network.Train(X, 5 * Y, epochs: 10);
        Assert.True(history.FinalLoss > 0);
    }

    [Fact]
    public void Reports_progress_from_the_first_to_the_last_epoch()
    {
        var reports = new List<TrainingProgress>();
        var history = Network.Train(X, Y, new TrainingOptions { Epochs = 1234 }, new Reports(reports.Add), TestContext.Current.CancellationToken);
        Assert.Equal(new TrainingProgress(0, 1234, history.Losses[0]), reports[0]);
        Assert.Equal(new TrainingProgress(1234, 1234, history.FinalLoss), reports[^1]);
        Assert.InRange(reports.Count, 50, 200);
    }

    private static TrainingHistory Train(NeuralNetwork network, TrainingOptions options) =>
        network.Train(X, Y, options, progress: null, TestContext.Current.CancellationToken);

    private sealed class Reports(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
