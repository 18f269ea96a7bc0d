namespace NeuralNotebooks;

/// <summary>Draws a plot without any script: thin grid, quiet axes, the page's own text colour.</summary>
internal static class PlotSvg
{
    public const double Width = 640;
    public const double PlotHeight = 300;
    private const double RightMargin = 18;
    private const double ColourBarWidth = 84;

    public static string Write(PlotView view)
    {
        var svg = new MarkupBuilder();
        var legend = SvgLegend.Arrange(view, Width);
        var xLabels = SvgAxes.HorizontalLabels(view);
        var area = Arrange(view, legend.Height);
        var height = area.Bottom + xLabels.Height(area) + (view.XAxis.Title.Length > 0 ? SvgText.LineHeight : 0) + 6;

        svg.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" font-size=\"{SvgText.FontSize}\" fill=\"currentColor\" aria-hidden=\"true\" focusable=\"false\">");
        legend.Draw(svg);
        SvgAxes.Draw(svg, view, area, xLabels);
        DrawTraces(svg, view, area);
        if (view.HasSurface)
            SvgColourBar.Draw(svg, view, area);
        return svg.AddMarkup("</svg>").ToString();
    }

    /// <summary>Where the drawing puts the texts of points, in the words of plotly.js.</summary>
    public static IReadOnlyList<string> LabelPositions(PlotView view, PointsTrace points)
    {
        var area = Arrange(view, SvgLegend.Arrange(view, Width).Height);
        var labels = new LabelPlacement(view, area);
        return [.. points.Labels.Select((label, i) => labels.Place(area.X(points.X[i]), area.Y(points.Y[i]), label).PlotlyPosition)];
    }

    private static PlotArea Arrange(PlotView view, double legendHeight)
    {
        var labels = AxisTicks.Of(view.Y).Select(tick => TextWidth.Of(tick.Label, SvgText.FontSize)).DefaultIfEmpty(0).Max();
        var left = Math.Ceiling(labels) + 14;
        var top = legendHeight + (view.YAxis.Title.Length > 0 ? SvgText.LineHeight + 6 : 10);
        var right = RightMargin + (view.HasSurface ? ColourBarWidth : 0);
        return new PlotArea(left, top, Width - left - right, PlotHeight, view.X, view.Y);
    }

    private static void DrawTraces(MarkupBuilder svg, PlotView view, PlotArea area)
    {
        var labels = new LabelPlacement(view, area);
        for (var i = 0; i < view.Traces.Count; i++)
        {
            var style = view.StyleOf(i);
            switch (view.Traces[i])
            {
                case { IsEmpty: true }:
                    break;
                case SurfaceTrace surface:
                    SvgSurface.Draw(svg, surface, view.Z, area);
                    break;
                case LineTrace line:
                    SvgLine.Draw(svg, line, style, area, view.HasSurface);
                    break;
                case PointsTrace points:
                    SvgPoints.Draw(svg, points, style, area, view.HasSurface, labels);
                    break;
                case BarTrace bars:
                    SvgBars.Draw(svg, bars, style, area, view);
                    break;
            }
        }
    }
}
