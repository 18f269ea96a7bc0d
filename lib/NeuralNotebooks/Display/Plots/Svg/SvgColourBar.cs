namespace NeuralNotebooks;

/// <summary>Draws the scale of colours beside a surface. A gradient would need an id, so it is drawn in steps.</summary>
internal static class SvgColourBar
{
    private const double Width = 14;
    private const double Gap = 18;

    public static void Draw(MarkupBuilder svg, PlotView view, PlotArea area)
    {
        var bar = area with { Left = area.Right + Gap, Width = Width, VerticalRange = view.Z };
        var height = bar.Height / SvgSurface.Steps;
        svg.AddMarkup("<g shape-rendering=\"crispEdges\">");
        for (var step = 0; step < SvgSurface.Steps; step++)
            svg.Add($"<rect x=\"{bar.Left}\" y=\"{bar.Bottom - ((step + 1) * height)}\" width=\"{bar.Width}\" height=\"{height + .5}\" fill=\"{SvgSurface.Colour(step)}\"/>");
        svg.AddMarkup("</g>");

        foreach (var tick in AxisTicks.Of(view.Z))
            svg.Add($"<text x=\"{bar.Right + 6}\" y=\"{bar.Y(tick.Value) + SvgText.MiddleToBase}\">{tick.Label}</text>");

        var name = view.AllTraces.OfType<SurfaceTrace>().First().Name;
        if (name.Length > 0)
            DrawName(svg, name, bar);
    }

    /// <summary>Above the bar, or ending at the edge of the drawing if it is too long for that.</summary>
    private static void DrawName(MarkupBuilder svg, string name, PlotArea bar)
    {
        var fits = bar.Left + TextWidth.Of(name, SvgText.FontSize) < PlotSvg.Width;
        svg.Add($"<text x=\"{(fits ? bar.Left : PlotSvg.Width - 2)}\" y=\"{bar.Top - 12}\" text-anchor=\"{(fits ? "start" : "end")}\" font-weight=\"600\">{TextWidth.FitBold(name, 200, SvgText.FontSize)}</text>");
    }
}
