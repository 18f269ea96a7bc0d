namespace NeuralNotebooks;

/// <summary>A legend above the data, with a sample of each series; entries flow into as many lines as they need.</summary>
internal sealed class SvgLegend
{
    private const double SampleWidth = 34;
    private const double Gap = 22;
    private readonly List<(double X, double Y, PlotTrace Trace, SeriesStyle Style, string Text)> entries = [];

    public double Height { get; private set; }

    public static SvgLegend Arrange(PlotView view, double width)
    {
        var legend = new SvgLegend();
        double x = 2, y = SvgText.LineHeight / 2;
        foreach (var index in view.LegendEntries)
        {
            var text = TextWidth.Fit(view.Traces[index].Name, width - SampleWidth - 4, SvgText.FontSize);
            var needed = SampleWidth + TextWidth.Of(text, SvgText.FontSize);
            if (x > 2 && x + needed > width)
            {
                x = 2;
                y += SvgText.LineHeight;
            }

            legend.entries.Add((x, y, view.Traces[index], view.StyleOf(index), text));
            legend.Height = y + (SvgText.LineHeight / 2) + 4;
            x += needed + Gap;
        }

        return legend;
    }

    public void Draw(MarkupBuilder svg)
    {
        foreach (var (x, y, trace, style, text) in entries)
        {
            if (trace is LineTrace)
                svg.Add($"<path d=\"M{x} {y}h26\" fill=\"none\" stroke=\"{style.Colour}\" stroke-width=\"2.25\" stroke-dasharray=\"{style.Dash}\"/>");
            else if (trace is BarTrace)
                svg.Add($"<rect x=\"{x + 8}\" y=\"{y - 6}\" width=\"12\" height=\"12\" fill=\"{style.Colour}\"/>");
            else
                svg.AddMarkup(Marker.At(x + 13, y, style, halo: false));
            svg.Add($"<text x=\"{x + SampleWidth}\" y=\"{y + SvgText.MiddleToBase}\">{text}</text>");
        }
    }
}
