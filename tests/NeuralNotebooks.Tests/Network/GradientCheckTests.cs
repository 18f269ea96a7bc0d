using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class GradientCheckTests
{
    [Fact]
    public void Agrees_for_random_shapes() => Prop.ForAll<NonEmptyArray<PositiveInt>, PositiveInt, int>((layers, rows, seed) =>
    {
        int[] sizes = [3, .. layers.Get.Take(4).Select(size => size.Get % 8 + 1)];
        var count = rows.Get % 9 + 1;
        var check = GradientCheck.Compare(
            new NeuralNetwork(sizes, seed), Samples.Random(count, sizes[0], seed), Samples.Random(count, sizes[^1], seed + 1));
        return check.Agrees && check.LargestAbsoluteDifference < 1e-8;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cannot_tell_where_the_sigmoid_saturates()
    {
        var network = new NeuralNetwork(100 * Samples.Rows([0.2, 0.6, 0.1], [0.8, 0.3, 0.7]), Samples.Rows([0.4], [0.5], [0.9]));
        var inputs = Samples.Rows([2, 9], [1, 5], [3, 6]);
        var right = network.Backward(network.Forward(inputs), Samples.Targets).Gradients;

        Assert.Equal("cannot tell", GradientCheck.Compare(network, inputs, Samples.Targets, right).Answer);
        Assert.Equal("cannot tell", GradientCheck.Compare(network, inputs, Samples.Targets, [-right[0], right[1]]).Answer);
        Assert.Equal("no", GradientCheck.Compare(network, inputs, Samples.Targets, [right[0], -right[1]]).Answer);
    }

    [Fact]
    public void Finds_the_slope_taken_of_activations()
    {
        // The article's trap: sigmoidPrime wants the activation; the true σ′ of an activation is another number.
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var forward = network.Forward(Samples.Inputs);
        var delta = (Samples.Targets - forward.Outputs).PointwiseMultiply(Activation.SigmoidSlope(forward.Outputs));
        var hidden = (delta * forward["W2"].Transpose()).PointwiseMultiply(Activation.SigmoidSlope(forward["a1"]));

        var check = GradientCheck.Compare(network, Samples.Inputs, Samples.Targets,
            [-(forward["X"].Transpose() * hidden), -(forward["a1"].Transpose() * delta)]);
        Assert.False(check.Agrees);
        Assert.True(check.LargestRelativeDifference > 0.01);
    }

    [Fact]
    public void Finds_one_wrong_entry_and_tells_its_size()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var backward = network.Backward(network.Forward(Samples.Inputs), Samples.Targets);
        var wrong = backward.Gradients.Select(gradient => gradient.Clone()).ToArray();
        wrong[0][1, 2] += 0.001;

        var check = GradientCheck.Compare(network, Samples.Inputs, Samples.Targets, wrong);
        Assert.False(check.Agrees);
        Assert.Equal(0.001, check.LargestAbsoluteDifference, 1e-9);
    }

    [Fact]
    public void Measures_what_backward_computes()
    {
        var reference = ReferenceCase.Of("two hidden layers 2-4-3-1, rate 0.5");
        var check = GradientCheck.Compare(reference.Network, reference.Inputs, reference.Targets);
        Near.Equal(
            ReferenceCase.Matrices(reference.FirstForward, "negativeGradientOfHalfSumOfSquares").Select(update => -update),
            check.Numerical, tolerance: 1e-9);
    }

    [Fact]
    public void Leaves_the_network_as_it_is()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        GradientCheck.Compare(network, Samples.Inputs, Samples.Targets);
        Near.SameBits(new NeuralNetwork([2, 3, 1], seed: 1).Weights, network.Weights);
    }

    [Fact]
    public void Refuses_gradients_of_other_shapes_and_steps_that_are_none()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var thrown = Assert.Throws<ArgumentException>(() =>
            GradientCheck.Compare(network, Samples.Inputs, Samples.Targets, [Samples.Rows([1, 2])]));
        Assert.Contains("gradients has matrices of 1×2, but the network's weights are 2×3 and 3×1", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => GradientCheck.Compare(network, Samples.Inputs, Samples.Targets, step: 0));
        Assert.Throws<ArgumentException>(() => GradientCheck.Compare(network, Samples.Inputs, Samples.Targets, step: double.NaN));
    }
}
