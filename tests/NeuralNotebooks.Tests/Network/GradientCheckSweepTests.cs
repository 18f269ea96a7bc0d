using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

/// <summary>
/// Many networks, from untrained to trained for long: what is right is never called wrong, and what is wrong is never called
/// right.
/// </summary>
public sealed class GradientCheckSweepTests
{
    private const int Seeds = 25;

    private static readonly Dictionary<string, (Matrix<double> Inputs, Matrix<double> Targets)> Tables = new()
    {
        ["article"] = (Samples.Inputs, Samples.Targets),
        ["hours as they are"] = (Samples.Rows([2, 9], [1, 5], [3, 6]), Samples.Targets),
        ["prices as they are"] = (Samples.Rows([250_000, 3], [410_000, 5], [180_000, 2]), Samples.Targets),
        ["exclusive or"] = (Samples.Rows([0, 0], [0, 1], [1, 0], [1, 1]), Samples.Rows([0], [1], [1], [0])),
        ["forty rows"] = (Samples.Random(40, 2, seed: 5), Samples.Random(40, 1, seed: 6)),
        ["labels beyond the sigmoid"] = (Samples.Inputs, 5 * Samples.Targets),
        ["labels far beyond it"] = (Samples.Inputs, 1e12 * Samples.Targets),
        ["labels whose squares overflow"] = (Samples.Inputs, 1e200 * Samples.Targets),
    };

    public static TheoryData<string, int> Trainings => new MatrixTheoryData<string, int>(Tables.Keys, [0, 1_000]);

    [Theory, MemberData(nameof(Trainings))]
    public void Never_calls_a_right_gradient_wrong(string table, int epochs) => Assert.All(Networks(table, epochs), network =>
        Assert.NotEqual("no", Check(table, network, Gradients(table, network)).Answer));

    [Theory, MemberData(nameof(Trainings))]
    public void Never_calls_a_wrong_gradient_right(string table, int epochs) => Assert.All(Networks(table, epochs), network =>
        Assert.All(Wrong(table, network), wrong => Assert.NotEqual("yes", Check(table, network, wrong).Answer)));

    [Fact]
    public void Never_calls_the_gradient_of_a_network_wrong_that_was_trained_for_very_long() =>
        Assert.All(Networks("article", epochs: 100_000), network =>
        {
            Assert.NotEqual("no", Check("article", network, Gradients("article", network)).Answer);
            Assert.All(Wrong("article", network), wrong => Assert.NotEqual("yes", Check("article", network, wrong).Answer));
        });

    [Theory]
    [InlineData("article")]
    [InlineData("hours as they are")]
    [InlineData("exclusive or")]
    [InlineData("forty rows")]
    [InlineData("labels beyond the sigmoid")]
    public void Tells_right_from_wrong_before_training(string table) => Assert.All(Networks(table, epochs: 0), network =>
    {
        Assert.Equal("yes", Check(table, network, Gradients(table, network)).Answer);
        Assert.All(Wrong(table, network), wrong => Assert.Equal("no", Check(table, network, wrong).Answer));
    });

    [Theory]
    [InlineData(1e-12)]
    [InlineData(1e-17)]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1e308)]
    public void Never_errs_with_a_step_that_is_too_long_or_lost_in_rounding(double step) => Assert.All(Tables.Keys, table =>
        Assert.All(Networks(table, epochs: 0), network =>
        {
            Assert.NotEqual("no", Check(table, network, Gradients(table, network), step).Answer);
            Assert.All(Wrong(table, network), wrong => Assert.NotEqual("yes", Check(table, network, wrong, step).Answer));
        }));

    private static IEnumerable<NeuralNetwork> Networks(string table, int epochs) => Enumerable.Range(1, Seeds).Select(seed =>
    {
        var network = new NeuralNetwork([2, 3, 1], seed);
        if (epochs > 0 && !table.Contains("overflow", StringComparison.Ordinal))
            network.Train(Tables[table].Inputs, Tables[table].Targets, epochs);
        return network;
    });

    private static IReadOnlyList<Matrix<double>> Gradients(string table, NeuralNetwork network) =>
        network.Backward(network.Forward(Tables[table].Inputs), Tables[table].Targets).Gradients;

    private static IEnumerable<IReadOnlyList<Matrix<double>>> Wrong(string table, NeuralNetwork network)
    {
        var backward = network.Backward(network.Forward(Tables[table].Inputs), Tables[table].Targets);
        IReadOnlyList<Matrix<double>> right = backward.Gradients;
        yield return [.. right.Select(gradient => -gradient)];
        yield return [.. right.Select(gradient => 2 * gradient)];
        yield return [.. right.Select(gradient => 0 * gradient)];
        yield return [right[0], -(backward["a1"].Transpose() * backward["errors"])]; // without the slope of the output
        yield return [-(backward["X"].Transpose() * backward["errors1"]), right[1]];  // without that of the hidden layer
        if (backward["a1"].RowCount == backward["a1"].ColumnCount)
            yield return [right[0], -(backward["a1"] * backward["delta2"])]; // without the transposition
    }

    private static GradientCheck Check(
        string table, NeuralNetwork network, IReadOnlyList<Matrix<double>> gradients, double step = 1e-5) =>
        GradientCheck.Compare(network, Tables[table].Inputs, Tables[table].Targets, gradients, step);
}
