namespace NeuralNotebooks;

/// <summary>Numbers below the horizontal axis; the outermost stay inside the drawing, and none touches the next.</summary>
internal sealed class NumberLabels : IHorizontalLabels
{
    public const int Wanted = 7;

    public double Height(PlotArea area) => SvgText.LineHeight;

    public void Draw(MarkupBuilder svg, PlotArea area)
    {
        var free = double.NegativeInfinity;
        foreach (var tick in AxisTicks.Of(area.HorizontalRange, Wanted))
        {
            var half = TextWidth.Of(tick.Label, SvgText.FontSize) / 2;
            var x = Math.Clamp(area.X(tick.Value), half, PlotSvg.Width - half);
            if (x - half < free)
                continue;

            svg.Add($"<text x=\"{x}\" y=\"{area.Bottom + 17}\" text-anchor=\"middle\">{tick.Label}</text>");
            free = x + half + 6;
        }
    }
}
