using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class NeuralNetworkTests
{
    [Theory]
    [InlineData(new[] { 2, 1 }, 1, "There is no Weights[1]: without a hidden layer a network has one weight matrix, Weights[0]. Give it a hidden layer, as in hidden = [3].")]
    [InlineData(new[] { 2, 3, 1 }, 2, "There is no Weights[2]: this network has 2 weight matrices, Weights[0] to Weights[1].")]
    [InlineData(new[] { 2, 3, 1 }, -1, "There is no Weights[-1]: this network has 2 weight matrices, Weights[0] to Weights[1].")]
    public void Asked_for_weights_that_it_lacks_says_which_there_are(int[] layerSizes, int index, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<ArgumentOutOfRangeException>(() => new NeuralNetwork(layerSizes, seed: 1).Weights[index]).Message, StringComparison.Ordinal);

    [Fact]
    public void Draws_the_same_weights_from_the_same_seed_on_every_machine()
    {
        // Fixed once: a change here changes every notebook.
        var weights = new NeuralNetwork([2, 3, 1], seed: 1).Weights;
        Near.Equal(
            Samples.Rows(
                [0.15606558141783786, 0.306399512330476, -0.5680398412450227],
                [-0.4243863460546792, -0.8062886278150642, -0.20454667402138094]),
            weights[0]);
        Assert.NotEqual(weights[0], new NeuralNetwork([2, 3, 1], seed: 2).Weights[0]);
    }

    [Fact]
    public void Draws_weights_from_the_standard_normal_distribution()
    {
        var drawn = new NeuralNetwork([100, 200], seed: 4).Weights[0].ToRowMajorArray();
        Assert.Equal(0, drawn.Average(), 0.02);
        Assert.Equal(1, drawn.Average(weight => weight * weight), 0.03);
        Assert.Equal(0.6827, drawn.Count(weight => Math.Abs(weight) < 1) / 20_000.0, 0.01);
    }

    [Fact]
    public void Tells_its_layer_sizes()
    {
        Assert.Equal([2, 4, 3, 1], new NeuralNetwork([2, 4, 3, 1], seed: 1).LayerSizes);
        Assert.Equal([2, 1], new NeuralNetwork(Samples.Rows([1], [2])).LayerSizes);
    }

    [Fact]
    public void Copies_what_it_is_given_and_what_it_hands_out()
    {
        var w1 = Samples.Rows([1], [2]);
        var x = Samples.Rows([3, 4]);
        var network = new NeuralNetwork(w1);
        var forward = network.Forward(x);
        w1[0, 0] = 99;
        x[0, 0] = 99;
        network.Weights[0][1, 0] = 99;
        forward.Weights[0][1, 0] = 99;
        Near.SameBits([Samples.Rows([1], [2])], network.Weights);
        Assert.Equal(3, forward.Inputs[0, 0]);
    }

    [Fact]
    public void Copy_learns_on_its_own()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        network.Copy().Train(Samples.Inputs, Samples.Targets, epochs: 5);
        Near.SameBits(new NeuralNetwork([2, 3, 1], seed: 1).Weights, network.Weights);
    }

    [Fact]
    public void Works_out_the_article_s_picture_with_its_mistake_put_right()
    {
        var network = new NeuralNetwork(Samples.Rows([0.2, 0.6, 0.1], [0.8, 0.3, 0.7]), Samples.Rows([0.4], [0.5], [0.9]));
        var forward = network.Forward(Samples.Rows([2, 9]));
        Near.Equal(Samples.Rows([7.6, 3.9, 6.5]), forward["z1"]);
        Near.Equal(Samples.Rows([0.99949980, 0.98015969, 0.99849882]), forward["a1"], 1e-8);
        Assert.Equal(1.7885287, forward["z2"][0, 0], 1e-7);
        Assert.Equal(0.8567468, forward["o"][0, 0], 1e-7);
    }

    [Fact]
    public void Names_the_matrices_of_the_article()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var backward = network.Backward(network.Forward(Samples.Inputs), Samples.Targets);
        var forward = backward.Forward;

        Assert.Same(forward.Inputs, forward["X"]);
        Assert.Same(forward.Weights[1], forward["W2"]);
        Assert.Same(forward.PreActivations[0], forward["z1"]);
        Assert.Same(forward.Activations[0], forward["a1"]);
        Assert.Same(forward.PreActivations[1], forward["z2"]);
        Assert.Same(forward.Outputs, forward["o"]);
        Assert.Same(backward.Targets, backward["y"]);
        Assert.Same(backward.Errors[1], backward["errors"]);
        Assert.Same(backward.Deltas[1], backward["delta2"]);
        Assert.Same(backward.Errors[0], backward["errors1"]);
        Assert.Same(backward.Deltas[0], backward["delta1"]);
        Assert.Same(forward.Outputs, backward["o"]);
    }

    [Fact]
    public void Goes_on_with_the_names_in_deeper_networks()
    {
        var network = new NeuralNetwork([2, 4, 3, 1], seed: 1);
        var backward = network.Backward(network.Forward(Samples.Inputs), Samples.Targets);
        Assert.Same(backward.Forward.PreActivations[1], backward["z2"]);
        Assert.Same(backward.Forward.Activations[1], backward["a2"]);
        Assert.Same(backward.Forward.PreActivations[2], backward["z3"]);
        Assert.Same(backward.Errors[1], backward["errors2"]);
        Assert.Same(backward.Deltas[0], backward["delta1"]);
    }

    [Fact]
    public void Refuses_an_unknown_symbol_and_lists_the_known_ones()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var forward = network.Forward(Samples.Inputs);
        Assert.Contains("There is no \"z9\" here; ask for one of X, W1, z1, a1, W2, z2, o.",
            Assert.Throws<ArgumentException>(() => forward["z9"]).Message, StringComparison.Ordinal);
        Assert.Contains("y, errors, delta2, errors1, delta1.",
            Assert.Throws<ArgumentException>(() => network.Backward(forward, Samples.Targets)["Z"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Predicts_for_no_rows_at_all()
    {
        var outputs = new NeuralNetwork([2, 3, 1], seed: 1).Predict(Matrix<double>.Build.Dense(0, 2));
        Assert.Equal((0, 1), (outputs.RowCount, outputs.ColumnCount));
    }

    [Fact]
    public void Says_what_overflows_instead_of_answering_with_no_number()
    {
        var network = new NeuralNetwork(Samples.Rows([2], [-2]));
        var deep = new NeuralNetwork(Samples.Rows([1e-308]), Samples.Rows([1]));

        Assert.Contains("A sum weighted with W1 is too large for a number; scale the features",
            Assert.Throws<ArithmeticException>(() => network.Predict(Samples.Rows([1e308, 1e308]))).Message, StringComparison.Ordinal);
        Assert.Contains("The gradient of W1 is too large for a number; scale features and labels",
            Assert.Throws<ArithmeticException>(() => deep.Backward(deep.Forward(Samples.Rows([1e308])), Samples.Rows([1e300]))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Works_on_sparse_inputs_as_on_dense_ones()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var dense = Samples.Rows([0, 0.5], [0, 0]);
        Near.SameBits([network.Predict(dense)], [network.Predict(Matrix<double>.Build.SparseOfMatrix(dense))]);
    }

    [Fact]
    public void Refuses_sizes_that_make_no_network()
    {
        Assert.Contains("at least two layers", Assert.Throws<ArgumentException>(() => new NeuralNetwork([3], seed: 1)).Message, StringComparison.Ordinal);
        Assert.Contains("Layer 2 of layerSizes has 0 neurons", Assert.Throws<ArgumentException>(() => new NeuralNetwork([2, 0, 1], seed: 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_weights_that_make_no_network()
    {
        Assert.Contains("at least one weight matrix", Assert.Throws<ArgumentException>(() => new NeuralNetwork()).Message, StringComparison.Ordinal);
        Assert.Contains("W1 is 2×3 and W2 is 2×1; give W2 3 rows",
            Assert.Throws<ArgumentException>(() => new NeuralNetwork(Samples.Rows([1, 2, 3], [4, 5, 6]), Samples.Rows([1], [2]))).Message, StringComparison.Ordinal);
        Assert.Contains("Row 1, column 2 of W1 is NaN",
            Assert.Throws<ArgumentException>(() => new NeuralNetwork(Samples.Rows([1, double.NaN]))).Message, StringComparison.Ordinal);
        Assert.Contains("W1 is 0×2", Assert.Throws<ArgumentException>(() => new NeuralNetwork(Matrix<double>.Build.Dense(0, 2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_pass_of_another_network()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var other = new NeuralNetwork([2, 4, 1], seed: 1);
        var forward = other.Forward(Samples.Inputs);
        Assert.Contains("2×4 and 4×1", Assert.Throws<ArgumentException>(() => network.Backward(forward, Samples.Targets)).Message, StringComparison.Ordinal);
        Assert.Contains("2×3 and 3×1", Assert.Throws<ArgumentException>(() => network.Step(other.Backward(forward, Samples.Targets))).Message, StringComparison.Ordinal);
    }
}
