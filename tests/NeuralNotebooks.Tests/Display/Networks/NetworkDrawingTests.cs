using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Networks;

public sealed class NetworkDrawingTests
{
    private static readonly Matrix<double> W1 = Matrix<double>.Build.DenseOfArray(new[,] { { 0.2, -0.8, 0.5 }, { 1.5, 0.1, -2 } });
    private static readonly Matrix<double> W2 = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0 }, { -1 }, { 0.25 } });
    private static readonly NeuralNetwork Network = new(W1, W2);
    private static readonly Matrix<double> Inputs = Matrix<double>.Build.DenseOfArray(new[,] { { 0.5, 1 }, { 1, 0.25 } });

    [Fact]
    public void Draws_every_neuron_every_synapse_and_every_weight()
    {
        var body = Html.Parse(NetworkDrawing.Of(Network).ToHtml());

        Assert.Equal(6, body.QuerySelectorAll("circle").Length);
        Assert.Equal(9, body.QuerySelectorAll("path").Length);
        Assert.Equal(["0.20", "−0.80", "0.50", "1.50", "0.10", "−2.00", "1.00", "−1.00", "0.25"], body.Texts("g text"));
    }

    [Fact]
    public void Shows_the_sign_by_colour_and_dash_and_the_size_by_width()
    {
        var paths = Html.Parse(NetworkDrawing.Of(Network).ToHtml()).QuerySelectorAll("path");

        Assert.Equal(("#0072B2", null), (paths[0].GetAttribute("stroke"), paths[0].GetAttribute("stroke-dasharray")));
        Assert.Equal(("#D55E00", "7 4"), (paths[5].GetAttribute("stroke"), paths[5].GetAttribute("stroke-dasharray")));
        Assert.Equal("5", paths[5].GetAttribute("stroke-width"));
        Assert.Equal("2.88", paths[6].GetAttribute("stroke-width"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Weights_of_the_article_s_network_cover_no_other_synapse_and_no_other_weight(int seed)
    {
        var network = new NeuralNetwork([2, 3, 1], seed);
        var layout = new NetworkLayout(new NetworkPicture([2, 3, 1], [.. network.Weights], "", null, null, null));
        var synapses = layout.Synapses();
        var labels = SynapseLabels.Place(synapses, decimals: 2);

        const double halfHeight = 5;
        Assert.Equal(9, labels.Count);
        for (var i = 0; i < labels.Count; i++)
        {
            Assert.All(synapses.Where((_, other) => other != i), other => Assert.All(labels[i].Points(), point => Assert.True(other.DistanceTo(point.X, point.Y) > halfHeight)));
            Assert.All(labels.Where((_, other) => other != i), other => Assert.All(labels[i].Points(), a => Assert.All(other.Points(), b => Assert.True(Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) > 2 * halfHeight))));
        }
    }

    [Fact]
    public void Writes_activations_into_the_neurons_and_names_beside_them()
    {
        var forward = Network.Forward(Inputs);
        var body = Html.Parse(NetworkDrawing.Of(Network).WithActivations(forward, row: 1).WithNames(["hours <b>", "sleep"], ["score"]).WithTitle("after").ToHtml());

        Assert.Contains("1.00", body.Texts("svg > text"));
        Assert.Contains("0.25", body.Texts("svg > text"));
        Assert.Contains(NumberText.Fixed(forward.Outputs[1, 0], 2), body.Texts("svg > text"));
        Assert.Contains("hours <b>", body.Texts("svg > text"));
        Assert.Equal("after", body.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void Shows_gradients_on_the_lines_in_the_place_of_the_weights()
    {
        var backward = Network.Backward(Network.Forward(Inputs), Matrix<double>.Build.Dense(2, 1, 0.9));
        var drawing = NetworkDrawing.Of(Network).WithGradients(backward);
        var body = Html.Parse(drawing.ToHtml());

        var gradients = backward.Gradients.SelectMany(gradient => gradient.ToRowMajorArray()).ToArray();
        Assert.Equal(gradients.Select(gradient => NumberText.Fixed(gradient, 4).Replace('-', '−')), body.Texts("g text"));
        Assert.Equal(gradients.Select(gradient => gradient < 0 ? "#D55E00" : "#0072B2"), body.QuerySelectorAll("svg:first-child path").Select(path => path.GetAttribute("stroke")!));
        Assert.Equal("5", body.QuerySelectorAll("path")[Array.FindIndex(gradients, gradient => Math.Abs(gradient) == gradients.Max(Math.Abs))].GetAttribute("stroke-width"));
        Assert.Equal(["W1 (2×3)", "W2 (3×1)", "∂L/∂W1 (2×3)", "∂L/∂W2 (3×1)"], body.Texts("details caption"));
        Assert.StartsWith("A 2-3-1 network\n2 inputs, 3 hidden neurons and 1 output. Gradients: ∂L/∂W1 (2×3) from -0.", drawing.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_of_the_article_s_network_cover_no_other_synapse_and_no_other_number()
    {
        var network = new NeuralNetwork(Matrix<double>.Build.DenseOfArray(new[,] { { .2, .6, .1 }, { .8, .3, .7 } }), Matrix<double>.Build.DenseOfArray(new[,] { { .4 }, { .5 }, { .9 } }));
        var backward = network.Backward(network.Forward(Inputs), Matrix<double>.Build.Dense(2, 1, 0.9));

        Assert.Equal(9, Html.Parse(NetworkDrawing.Of(network).WithGradients(backward).ToHtml()).Texts("g text").Length);
    }

    [Fact]
    public void Refuses_a_backward_pass_of_another_network()
    {
        var other = new NeuralNetwork([2, 4, 1], seed: 1);
        var backward = other.Backward(other.Forward(Inputs), Matrix<double>.Build.Dense(2, 1, 0.9));

        Assert.StartsWith(
            "The backward pass is of a 2-4-1 network, and the drawing shows a 2-3-1 network.",
            Assert.Throws<ArgumentException>(() => NetworkDrawing.Of(Network).WithGradients(backward)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Before training")]
    [InlineData(1, "After 1 epoch")]
    [InlineData(1000, "After 1,000 epochs")]
    public void Says_of_a_moment_of_a_training_when_it_was(int epoch, string title)
    {
        var drawing = NetworkDrawing.Of(new Snapshot(epoch, [W1, W2], Inputs, 0));

        Assert.Equal(title, Html.Parse(drawing.ToHtml()).QuerySelector("figcaption")!.TextContent);
        Assert.Equal(Html.Parse(NetworkDrawing.Of(Network).ToHtml()).QuerySelector("svg")!.OuterHtml, Html.Parse(drawing.ToHtml()).QuerySelector("svg")!.OuterHtml);
    }

    [Fact]
    public void Describes_itself_and_lists_the_weights()
    {
        var drawing = NetworkDrawing.Of(Network);
        var body = Html.Parse(drawing.ToHtml());

        Assert.Equal("A 2-3-1 network\n2 inputs, 3 hidden neurons and 1 output. Weights: W1 (2×3) from -2.00 to 1.50; W2 (3×1) from -1.00 to 1.00.", drawing.ToText());
        Assert.Equal(["W1 (2×3)", "W2 (3×1)"], body.Texts("details caption"));
        Assert.Contains("−2.0000", body.Texts("details td"));
        Assert.Empty(body.QuerySelectorAll("[id]"));
        Assert.Null(body.QuerySelector("[role=img] details"));
    }

    [Fact]
    public void Leaves_neurons_of_large_layers_out_and_says_how_many_there_are()
    {
        var body = Html.Parse(NetworkDrawing.Of(new NeuralNetwork([64, 16, 10], seed: 1)).ToHtml());

        Assert.Equal(18, body.QuerySelectorAll("circle").Length);
        Assert.Equal(["⋮ 64", "⋮ 16", "⋮ 10"], body.Texts("text").Where(text => text.Contains('⋮', StringComparison.Ordinal)));
        Assert.Empty(body.QuerySelectorAll("g text"));
    }

    [Fact]
    public void Refuses_a_forward_pass_of_another_network() =>
        Assert.StartsWith(
            "The forward pass is of a 2-4-1 network, and the drawing shows a 2-3-1 network.",
            Assert.Throws<ArgumentException>(() => NetworkDrawing.Of(Network).WithActivations(new NeuralNetwork([2, 4, 1], seed: 1).Forward(Inputs))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_row_that_is_not_there() =>
        Assert.StartsWith(
            "The forward pass has 2 rows: give 0 to 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => NetworkDrawing.Of(Network).WithActivations(Network.Forward(Inputs), row: 2)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Refuses_another_count_of_names() =>
        Assert.StartsWith(
            "The network has 2 inputs and 1 names were given.",
            Assert.Throws<ArgumentException>(() => NetworkDrawing.Of(Network).WithNames(inputs: ["a"])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Carries_the_same_drawing_on_white_for_pages_that_remove_it()
    {
        var drawing = Html.Parse(NetworkDrawing.Of(Network).ToHtml()).QuerySelector(".nn-drawing")!;
        var still = Html.Picture(drawing.QuerySelector("svg + img.still")!);

        Assert.Equal(drawing.QuerySelector("svg")!.InnerHtml, still.InnerHtml);
        Assert.Equal("background:#fff", still.GetAttribute("style"));
        Assert.Null(still.GetAttribute("fill"));
    }

    [Fact]
    public void Is_well_formed_and_the_same_in_every_culture()
    {
        string Draw() => NetworkDrawing.Of(Network).WithActivations(Network.Forward(Inputs)).ToHtml();

        var svg = Html.Parse(Draw()).QuerySelector("svg")!.OuterHtml;
        Assert.Equal("svg", XDocument.Parse(svg).Root!.Name.LocalName);
        Assert.Equal(Draw(), CultureScope.In("fr-FR", Draw));
    }
}
