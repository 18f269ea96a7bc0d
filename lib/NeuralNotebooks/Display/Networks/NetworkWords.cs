using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A network in words and in tables.</summary>
internal static class NetworkWords
{
    private const int MostNamed = 8;

    public static string Describe(NetworkPicture picture)
    {
        var hidden = picture.Sizes[1..^1].Select(size => Words.Count(size, "hidden neuron"));
        string[] layers = [Words.Count(picture.Sizes[0], "input"), .. hidden, Words.Count(picture.Sizes[^1], "output")];
        var what = picture.Gradients is null ? "Weights" : "Gradients";
        var ranges = picture.Lines.Select((matrix, layer) =>
            $"{Symbol(picture.Gradients, layer)} ({matrix.RowCount}×{matrix.ColumnCount}) from {NumberText.Fixed(matrix.Enumerate().Min(), picture.Decimals)} to {NumberText.Fixed(matrix.Enumerate().Max(), picture.Decimals)}");
        return $"{string.Join(", ", layers[..^1])} and {layers[^1]}. {what}: {string.Join("; ", ranges)}.{Values(picture)}";
    }

    /// <summary>A table for each layer's weights, and for their gradients; of a large layer the neurons that are drawn.</summary>
    public static string Tables(NetworkPicture picture) =>
        string.Concat(picture.Weights.Select((weights, layer) => Table(picture, layer, weights, Symbol(null, layer))))
        + string.Concat(picture.Gradients?.Select((gradient, layer) => Table(picture, layer, gradient, Symbol(picture.Gradients, layer))) ?? []);

    private static string Symbol(Matrix<double>[]? gradients, int layer) => gradients is null ? $"W{layer + 1}" : $"∂L/∂W{layer + 1}";

    private static string Table(NetworkPicture picture, int layer, Matrix<double> numbers, string symbol)
    {
        var targets = picture.Shown(layer + 1);
        var rows = picture.Shown(layer).Select(source => (TableCell[])
        [
            new TableCell(picture.Name(layer, source), false),
            .. targets.Select(target => new TableCell(NumberText.Fixed(numbers[source, target], 4), true)),
        ]).ToArray();
        var shape = $"{picture.Sizes[layer]}×{picture.Sizes[layer + 1]}";
        var caption = $"{symbol} ({shape})" + (picture.IsElided(layer) || picture.IsElided(layer + 1) ? $", {rows.Length}×{targets.Length} of its numbers" : "");
        return TableHtml.Table(["from \\ to", .. targets.Select(target => picture.Name(layer + 1, target))], rows, caption);
    }

    private static string Values(NetworkPicture picture) =>
        picture.Activations is not { } values
            ? ""
            : $" {Named(picture, values, 0, "Inputs")} {Named(picture, values, picture.Sizes.Length - 1, "Outputs")}";

    private static string Named(NetworkPicture picture, double[][] values, int layer, string what)
    {
        var shown = values[layer].Take(MostNamed).Select((value, neuron) => $"{picture.Name(layer, neuron)} {NumberText.Fixed(value, 2)}");
        return $"{what}: {string.Join(", ", shown)}{(values[layer].Length > MostNamed ? ", …" : "")}.";
    }
}
