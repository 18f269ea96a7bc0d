namespace NeuralNotebooks;

/// <summary>A network in words and in tables.</summary>
internal static class NetworkWords
{
    private const int MostNamed = 8;

    public static string Describe(NetworkPicture picture)
    {
        var hidden = picture.Sizes[1..^1].Select(size => Words.Count(size, "hidden neuron"));
        string[] layers = [Words.Count(picture.Sizes[0], "input"), .. hidden, Words.Count(picture.Sizes[^1], "output")];
        var weights = picture.Weights.Select((matrix, i) =>
            $"W{i + 1} ({matrix.RowCount}×{matrix.ColumnCount}) from {NumberText.Fixed(matrix.Enumerate().Min(), 2)} to {NumberText.Fixed(matrix.Enumerate().Max(), 2)}");
        return $"{string.Join(", ", layers[..^1])} and {layers[^1]}. Weights: {string.Join("; ", weights)}.{Values(picture)}";
    }

    /// <summary>A table for each layer's weights; of a large layer the neurons that are drawn.</summary>
    public static string Tables(NetworkPicture picture) =>
        string.Concat(picture.Weights.Select((_, layer) => Table(picture, layer)));

    private static string Table(NetworkPicture picture, int layer)
    {
        var targets = picture.Shown(layer + 1);
        var rows = picture.Shown(layer).Select(source => (TableCell[])
        [
            new TableCell(picture.Name(layer, source), false),
            .. targets.Select(target => new TableCell(NumberText.Fixed(picture.Weights[layer][source, target], 4), true)),
        ]).ToArray();
        var shape = $"{picture.Sizes[layer]}×{picture.Sizes[layer + 1]}";
        var caption = $"W{layer + 1} ({shape})" + (picture.IsElided(layer) || picture.IsElided(layer + 1) ? $", {rows.Length}×{targets.Length} of its weights" : "");
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
