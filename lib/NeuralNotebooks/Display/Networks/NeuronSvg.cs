namespace NeuralNotebooks;

/// <summary>Draws one neuron: its activation or its name inside, the fuller the larger the activation.</summary>
internal static class NeuronSvg
{
    private const double NameWidth = 96;
    private const double FaintestFill = 0.06;
    private const double StrongestFill = 0.5;

    public static void Draw(MarkupBuilder svg, NetworkPicture picture, int layer, int neuron, double x, double y, double radius)
    {
        var fill = picture.Activations is null ? FaintestFill : Fill(picture.Activations[layer], neuron);
        svg.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"#0072B2\" fill-opacity=\"{fill}\" stroke=\"currentColor\" stroke-width=\"1.5\"/>");

        var name = picture.Name(layer, neuron);
        if (picture.Activations is { } activations)
            svg.Add($"<text x=\"{x}\" y=\"{y + SvgText.MiddleToBase}\" text-anchor=\"middle\" font-size=\"12\">{Value(activations[layer][neuron], radius)}</text>");
        else if (SvgText.Width(name, SvgText.FontSize) <= (2 * radius) - 6)
            svg.Add($"<text x=\"{x}\" y=\"{y + SvgText.MiddleToBase}\" text-anchor=\"middle\">{name}</text>");

        if (picture.Activations is not null || SvgText.Width(name, SvgText.FontSize) > (2 * radius) - 6)
            DrawNameOutside(svg, picture, layer, name, x, y, radius);
    }

    private static void DrawNameOutside(MarkupBuilder svg, NetworkPicture picture, int layer, string name, double x, double y, double radius)
    {
        var text = SvgText.Fit(name, NameWidth, SvgText.FontSize);
        if (layer == 0)
            svg.Add($"<text x=\"{x - radius - 7}\" y=\"{y + SvgText.MiddleToBase}\" text-anchor=\"end\">{text}</text>");
        else if (layer == picture.Sizes.Length - 1)
            svg.Add($"<text x=\"{x + radius + 7}\" y=\"{y + SvgText.MiddleToBase}\">{text}</text>");
        else
            svg.Add($"<text x=\"{x}\" y=\"{y - radius - 5}\" text-anchor=\"middle\" font-size=\"11\">{text}</text>");
    }

    /// <summary>As many decimals as fit into the circle.</summary>
    private static string Value(double value, double radius)
    {
        var text = NumberText.Fixed(value, 2);
        return NumberText.WithMinusSign(SvgText.Width(text, 12) <= (2 * radius) - 4 ? text : NumberText.Significant(value, 2));
    }

    private static double Fill(double[] layer, int neuron)
    {
        var largest = layer.Select(Math.Abs).Where(double.IsFinite).Append(1).Max();
        var share = double.IsFinite(layer[neuron]) ? Math.Abs(layer[neuron]) / largest : 0;
        return FaintestFill + ((StrongestFill - FaintestFill) * share);
    }
}
