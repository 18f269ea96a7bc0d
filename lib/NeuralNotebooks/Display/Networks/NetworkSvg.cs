namespace NeuralNotebooks;

/// <summary>Draws a network: synapses first, then the numbers beside them, then the neurons.</summary>
internal static class NetworkSvg
{
    private const string Positive = "#0072B2";
    private const string Negative = "#D55E00";
    private const double Thinnest = 0.75;
    private const double Thickest = 5;

    /// <summary>The drawing in the colours of the page around it, and, for pages that take it away, the same on white.</summary>
    public static string Write(NetworkPicture picture)
    {
        var layout = new NetworkLayout(picture);
        var content = Content(picture, layout);
        var start = FormattableString.Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {NetworkLayout.Width} {layout.Height}\" width=\"{NetworkLayout.Width}\" font-size=\"{SvgText.FontSize}\"");
        return $"{start} fill=\"currentColor\" aria-hidden=\"true\" focusable=\"false\">{content}</svg>"
            + StillHtml.Write($"{start} font-family=\"sans-serif\" style=\"background:#fff\">{content}</svg>", "class=\"still\"");
    }

    private static string Content(NetworkPicture picture, NetworkLayout layout)
    {
        var synapses = layout.Synapses();
        var svg = new MarkupBuilder();
        DrawSynapses(svg, synapses);
        if (layout.MayShowNumbers)
            DrawNumbers(svg, synapses, picture.Decimals);
        for (var layer = 0; layer < picture.Sizes.Length; layer++)
            DrawLayer(svg, picture, layout, layer);
        return svg.ToString();
    }

    private static void DrawSynapses(MarkupBuilder svg, IReadOnlyList<Synapse> synapses)
    {
        var largest = synapses.Select(synapse => Math.Abs(synapse.Weight)).Where(double.IsFinite).Append(double.Epsilon).Max();
        svg.AddMarkup("<g fill=\"none\">");
        foreach (var synapse in synapses)
        {
            var share = double.IsFinite(synapse.Weight) ? Math.Abs(synapse.Weight) / largest : 0;
            svg.Add($"<path d=\"M{synapse.X1} {synapse.Y1}L{synapse.X2} {synapse.Y2}\" stroke-width=\"{Thinnest + ((Thickest - Thinnest) * share)}\" stroke=\"{(synapse.Weight < 0 ? Negative : Positive)}\"");
            svg.AddMarkup(synapse.Weight < 0 ? " stroke-dasharray=\"7 4\"/>" : "/>");
        }

        svg.AddMarkup("</g>");
    }

    private static void DrawNumbers(MarkupBuilder svg, IReadOnlyList<Synapse> synapses, int decimals)
    {
        svg.Add($"<g text-anchor=\"middle\" font-size=\"{SynapseLabel.FontSize}\">");
        foreach (var label in SynapseLabels.Place(synapses, decimals))
            svg.Add($"<text transform=\"translate({label.X} {label.Y}) rotate({label.Slope})\" y=\"4\">{label.Text}</text>");
        svg.AddMarkup("</g>");
    }

    private static void DrawLayer(MarkupBuilder svg, NetworkPicture picture, NetworkLayout layout, int layer)
    {
        var x = layout.X(layer);
        svg.Add($"<text x=\"{x}\" y=\"18\" text-anchor=\"middle\" font-weight=\"600\">{Heading(picture, layer)}</text>");
        foreach (var neuron in picture.Shown(layer))
            NeuronSvg.Draw(svg, picture, layer, neuron, x, layout.Y(layer, picture.Slot(layer, neuron)), layout.Radius);
        if (picture.IsElided(layer))
            svg.Add($"<text x=\"{x}\" y=\"{layout.Y(layer, NetworkPicture.DotsSlot) + SvgText.MiddleToBase}\" text-anchor=\"middle\">⋮ {picture.Sizes[layer]}</text>");
    }

    private static string Heading(NetworkPicture picture, int layer)
    {
        if (layer == 0)
            return "inputs";
        if (layer == picture.Sizes.Length - 1)
            return picture.Sizes[layer] == 1 ? "output" : "outputs";
        return picture.Sizes.Length == 3 ? "hidden layer" : $"hidden {layer}";
    }
}
