namespace NeuralNotebooks;

/// <summary>Draws grid, axes, their numbers and titles.</summary>
internal static class SvgAxes
{
    private const double Gap = 8;

    public static IHorizontalLabels HorizontalLabels(PlotView view) =>
        view.Categories.Count > 0 ? new CategoryLabels(view.Categories) : new NumberLabels();

    public static void Draw(MarkupBuilder svg, PlotView view, PlotArea area, IHorizontalLabels labels)
    {
        svg.AddMarkup("<g stroke=\"currentColor\" stroke-width=\"1\">");
        if (!view.HasSurface)
            DrawGrid(svg, area, view.Categories.Count == 0);
        DrawFrame(svg, area);
        svg.AddMarkup("</g>");

        foreach (var tick in AxisTicks.Of(area.VerticalRange))
            svg.Add($"<text x=\"{area.Left - Gap}\" y=\"{area.Y(tick.Value) + SvgText.MiddleToBase}\" text-anchor=\"end\">{tick.Label}</text>");
        labels.Draw(svg, area);
        DrawTitles(svg, view, area, labels.Height(area));
    }

    private static void DrawGrid(MarkupBuilder svg, PlotArea area, bool vertical)
    {
        svg.AddMarkup("<path fill=\"none\" stroke-opacity=\".14\" d=\"");
        foreach (var tick in AxisTicks.Of(area.VerticalRange))
            svg.Add($"M{area.Left} {area.Y(tick.Value)}H{area.Right}");
        foreach (var tick in vertical ? AxisTicks.Of(area.HorizontalRange, NumberLabels.Wanted) : [])
            svg.Add($"M{area.X(tick.Value)} {area.Top}V{area.Bottom}");
        svg.AddMarkup("\"/>");
    }

    /// <summary>The base line, and the line of zero where numbers lie on both sides of it.</summary>
    private static void DrawFrame(MarkupBuilder svg, PlotArea area)
    {
        svg.Add($"<path fill=\"none\" stroke-opacity=\".55\" d=\"M{area.Left} {area.Bottom}H{area.Right}\"/>");
        if (!area.VerticalRange.Logarithmic && area.VerticalRange is { From: < 0, To: > 0 })
            svg.Add($"<path fill=\"none\" stroke-opacity=\".4\" d=\"M{area.Left} {area.Y(0)}H{area.Right}\"/>");
    }

    private static void DrawTitles(MarkupBuilder svg, PlotView view, PlotArea area, double labelHeight)
    {
        if (view.YAxis.Title.Length > 0)
            svg.Add($"<text x=\"2\" y=\"{area.Top - 12}\" font-weight=\"600\">{TextWidth.FitBold(view.YAxis.Title, PlotSvg.Width - 4, SvgText.FontSize)}</text>");
        if (view.XAxis.Title.Length > 0)
            svg.Add($"<text x=\"{area.Left + (area.Width / 2)}\" y=\"{area.Bottom + labelHeight + 16}\" text-anchor=\"middle\" font-weight=\"600\">{TextWidth.FitBold(view.XAxis.Title, area.Width, SvgText.FontSize)}</text>");
    }
}
