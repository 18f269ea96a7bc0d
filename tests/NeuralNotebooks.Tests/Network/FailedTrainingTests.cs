using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class FailedTrainingTests
{
    private static readonly Matrix<double> X = Samples.Inputs;
    private static readonly Matrix<double> Y = Samples.Targets;

    [Fact]
    public void Cancelled_training_leaves_the_weights_as_they_were()
    {
        using var source = new CancellationTokenSource();
        Unchanged<OperationCanceledException>(network => network.Train(
            X, Y, new TrainingOptions { Epochs = 1000 }, new CancelAt(500, source), source.Token));
    }

    [Fact]
    public void Overflowing_training_leaves_the_weights_as_they_were_and_names_the_epoch()
    {
        var thrown = Unchanged<ArithmeticException>(network => network.Train(X, 100 * Y, epochs: 10, learningRate: 1e308));
        Assert.Contains("epoch 1 ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("smaller learning rate", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Overflowing_step_is_not_taken() => Unchanged<ArithmeticException>(network =>
        network.Step(network.Backward(network.Forward(X), 100 * Y), learningRate: 1e308));

    public static TheoryData<double> NotFinite => [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Theory]
    [MemberData(nameof(NotFinite))]
    public void Refuses_inputs_and_targets_that_are_not_finite(double value)
    {
        var inputs = X.Clone();
        inputs[2, 1] = value;
        Assert.Contains("Row 3, column 2 of inputs", Unchanged<ArgumentException>(network => network.Train(inputs, Y)).Message, StringComparison.Ordinal);
        Assert.Contains("Row 3, column 2 of inputs", Unchanged<ArgumentException>(network => network.Forward(inputs)).Message, StringComparison.Ordinal);
        var targets = Y.Clone();
        targets[1, 0] = value;
        Assert.Contains("Row 2, column 1 of targets", Unchanged<ArgumentException>(network => network.Train(X, targets)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_shapes_that_do_not_fit()
    {
        Assert.Contains("inputs is 2×3, but the network has 2 inputs",
            Unchanged<ArgumentException>(network => network.Train(Samples.Rows([1, 2, 3], [4, 5, 6]), Y)).Message, StringComparison.Ordinal);
        Assert.Contains("targets is 3×2, but the network has 1 output;",
            Unchanged<ArgumentException>(network => network.Train(X, X)).Message, StringComparison.Ordinal);
        Assert.Contains("targets has 1 row and inputs has 3",
            Unchanged<ArgumentException>(network => network.Train(X, Samples.Rows([1]))).Message, StringComparison.Ordinal);
        Assert.Contains("inputs has no rows",
            Unchanged<ArgumentException>(network => network.Train(Matrix<double>.Build.Dense(0, 2), Matrix<double>.Build.Dense(0, 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_options_out_of_range()
    {
        RefusesOption("Epochs is -1", new TrainingOptions { Epochs = -1 });
        RefusesOption("learning rate is -0.5", new TrainingOptions { LearningRate = -0.5 });
        RefusesOption("learning rate is NaN", new TrainingOptions { LearningRate = double.NaN });
        RefusesOption("BatchSize is 0", new TrainingOptions { BatchSize = 0 });
        RefusesOption("SnapshotEpochs holds -2", new TrainingOptions { SnapshotEpochs = [1, -2] });
    }

    private static void RefusesOption(string message, TrainingOptions options) =>
        Assert.Contains(message, Unchanged<ArgumentException>(network => network.Train(X, Y, options)).Message, StringComparison.Ordinal);

    private static T Unchanged<T>(Action<NeuralNetwork> act)
        where T : Exception
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var before = network.Weights;
        var thrown = Assert.ThrowsAny<T>(() => act(network));
        Near.SameBits(before, network.Weights);
        return thrown;
    }

    private sealed class CancelAt(int epoch, CancellationTokenSource source) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value.Epoch >= epoch)
                source.Cancel();
        }
    }
}
