using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class ReferenceTests
{
    public static TheoryData<string> Cases => ReferenceCase.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forward_pass_agrees_with_values_of_high_precision(string name)
    {
        var reference = ReferenceCase.Of(name);
        var forward = reference.Network.Forward(reference.Inputs);

        Near.Equal(ReferenceCase.Matrices(reference.FirstForward, "preActivations"), forward.PreActivations);
        Near.Equal(ReferenceCase.Matrices(reference.FirstForward, "activations"), forward.Activations);
        Same(ReferenceCase.Number(reference.FirstForward, "meanSquaredError"), Loss.MeanSquaredError(forward.Outputs, reference.Targets));
        Same(ReferenceCase.Number(reference.FirstForward, "halfSumOfSquares"), Loss.HalfSumOfSquares(forward.Outputs, reference.Targets));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Backward_pass_agrees_with_values_of_high_precision(string name)
    {
        var reference = ReferenceCase.Of(name);
        var network = reference.Network;
        var backward = network.Backward(network.Forward(reference.Inputs), reference.Targets);

        var updates = ReferenceCase.Matrices(reference.FirstForward, "negativeGradientOfHalfSumOfSquares");
        Near.Equal(updates, backward.Updates);
        Near.Equal(updates.Select(update => -update), backward.Gradients);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Training_agrees_with_values_of_high_precision(string name)
    {
        var reference = ReferenceCase.Of(name);
        foreach (var after in reference.After)
        {
            var network = reference.Network;
            var history = network.Train(
                reference.Inputs, reference.Targets, after.GetProperty("epochs").GetInt32(), reference.LearningRate);

            Near.Equal(ReferenceCase.Matrices(after, "weights"), network.Weights);
            Near.Equal(ReferenceCase.Matrix(after, "outputs"), network.Predict(reference.Inputs));
            Same(ReferenceCase.Number(after, "meanSquaredError"), history.FinalLoss);
            Same(ReferenceCase.Number(reference.FirstForward, "meanSquaredError"), history.Losses[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Snapshots_agree_with_values_of_high_precision(string name)
    {
        var reference = ReferenceCase.Of(name);
        var epochs = reference.After.Select(after => after.GetProperty("epochs").GetInt32()).ToArray();
        var options = new TrainingOptions
        {
            Epochs = epochs.Max(),
            LearningRate = reference.LearningRate,
            SnapshotEpochs = epochs,
        };
        var history = reference.Network.Train(
            reference.Inputs, reference.Targets, options, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal(epochs, history.Snapshots.Select(snapshot => snapshot.Epoch));
        foreach (var (after, snapshot) in reference.After.Zip(history.Snapshots))
        {
            Near.Equal(ReferenceCase.Matrices(after, "weights"), snapshot.Weights);
            Near.Equal(ReferenceCase.Matrix(after, "outputs"), snapshot.Outputs);
            Same(ReferenceCase.Number(after, "meanSquaredError"), snapshot.Loss);
            Assert.Equal(snapshot.Loss, history.Losses[snapshot.Epoch]);
        }
    }

    private static void Same(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * expected);
}
