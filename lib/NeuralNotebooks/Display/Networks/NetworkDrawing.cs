using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A network drawn as it is: neurons in columns, synapses as wide as their weights are large.</summary>
/// <remarks>
/// Positive weights are blue and solid, negative ones vermillion and dashed. A small network shows its weights as
/// numbers; of a layer with more than 8 neurons the first four and the last two are drawn. With gradients the lines and
/// the numbers are theirs.
/// </remarks>
/// <example><code>NetworkDrawing.Of(network).WithActivations(forward, row: 0).WithTitle("after 10 epochs")</code></example>
public sealed class NetworkDrawing : INotebookDisplay
{
    private readonly NetworkPicture picture;

    private NetworkDrawing(NetworkPicture picture) => this.picture = picture;

    /// <summary>Draws a network with the weights that it has now.</summary>
    public static NetworkDrawing Of(NeuralNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var sizes = string.Join('-', network.LayerSizes);
        return new NetworkDrawing(new NetworkPicture([.. network.LayerSizes], [.. network.Weights], $"A {sizes} network", null, null, null));
    }

    /// <summary>Draws a network as it was during its training, and says when that was.</summary>
    public static NetworkDrawing Of(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Of(new NeuralNetwork([.. snapshot.Weights]))
            .WithTitle(snapshot.Epoch == 0 ? "Before training" : $"After {Words.Count(snapshot.Epoch, "epoch")}");
    }

    /// <summary>Shows on every line, in the place of its weight, the slope of the loss for it: ∂L/∂W.</summary>
    /// <exception cref="ArgumentException">The pass is of a network with other layers.</exception>
    public NetworkDrawing WithGradients(BackwardPass backward)
    {
        ArgumentNullException.ThrowIfNull(backward);
        int[] sizes = [backward.Gradients[0].RowCount, .. backward.Gradients.Select(gradient => gradient.ColumnCount)];
        return sizes.SequenceEqual(picture.Sizes)
            ? new NetworkDrawing(picture with { Gradients = [.. backward.Gradients] })
            : throw new ArgumentException($"The backward pass is of a {string.Join('-', sizes)} network, and the drawing shows a {string.Join('-', picture.Sizes)} network.", nameof(backward));
    }

    /// <summary>Writes into the neurons what one row of a forward pass computes.</summary>
    /// <exception cref="ArgumentException">The pass is of a network with other layers, or has no such row.</exception>
    public NetworkDrawing WithActivations(ForwardPass forward, int row = 0)
    {
        ArgumentNullException.ThrowIfNull(forward);
        Matrix<double>[] layers = [forward.Inputs, .. forward.Activations];
        if (!layers.Select(layer => layer.ColumnCount).SequenceEqual(picture.Sizes))
            throw new ArgumentException($"The forward pass is of a {string.Join('-', layers.Select(layer => layer.ColumnCount))} network, and the drawing shows a {string.Join('-', picture.Sizes)} network.", nameof(forward));
        if (row < 0 || row >= forward.Inputs.RowCount)
            throw new ArgumentOutOfRangeException(nameof(row), row, $"The forward pass has {forward.Inputs.RowCount} rows: give 0 to {forward.Inputs.RowCount - 1}.");

        return new NetworkDrawing(picture with { Activations = [.. layers.Select(layer => layer.Row(row).ToArray())] });
    }

    /// <summary>Names the inputs and the outputs.</summary>
    /// <exception cref="ArgumentException">There are more or fewer names than neurons.</exception>
    public NetworkDrawing WithNames(IEnumerable<string>? inputs = null, IEnumerable<string>? outputs = null) =>
        new(picture with
        {
            InputNames = Checked(inputs, picture.Sizes[0], "inputs") ?? picture.InputNames,
            OutputNames = Checked(outputs, picture.Sizes[^1], "outputs") ?? picture.OutputNames,
        });

    /// <summary>Sets the caption. Without it the caption names the layer sizes.</summary>
    public NetworkDrawing WithTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new NetworkDrawing(picture with { Title = title });
    }

    /// <inheritdoc/>
    public string ToHtml() =>
        $"<figure class=\"nn-figure\">{FigureHtml.Content(picture.Title, NetworkWords.Describe(picture), "nn-drawing", NetworkSvg.Write(picture), NetworkWords.Tables(picture), picture.Gradients is null ? "The weights" : "The weights and their gradients")}</figure>";

    /// <inheritdoc/>
    public string ToText() => $"{picture.Title}\n{NetworkWords.Describe(picture)}";

    private static string[]? Checked(IEnumerable<string>? names, int count, string what)
    {
        if (names is null)
            return null;

        string[] copy = [.. names];
        return copy.Length == count
            ? copy
            : throw new ArgumentException($"The network has {count} {what} and {copy.Length} names were given.", what);
    }
}
