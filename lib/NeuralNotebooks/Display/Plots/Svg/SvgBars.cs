namespace NeuralNotebooks;

/// <summary>Draws bars from zero; a few alone carry their numbers.</summary>
internal static class SvgBars
{
    private const double PartOfBand = 0.7;
    private const int MostNumbered = 12;

    public static void Draw(MarkupBuilder svg, BarTrace bars, SeriesStyle style, PlotArea area, PlotView view)
    {
        BarTrace[] groups = [.. view.Traces.OfType<BarTrace>()];
        var band = area.Width / view.Categories.Count;
        var width = band * PartOfBand / groups.Length;
        var first = (-band * PartOfBand / 2) + (width * Array.IndexOf(groups, bars));

        area.OpenClip(svg);
        for (var i = 0; i < bars.Values.Count; i++)
        {
            var left = area.X(IndexOf(view.Categories, bars.Categories[i])) + first;
            var (top, bottom) = Ends(area, bars.Values[i]);
            svg.Add($"<rect x=\"{left}\" y=\"{top}\" width=\"{Math.Max(width - 1, 0.5)}\" height=\"{bottom - top}\" fill=\"{style.Colour}\"/>");
        }

        svg.AddMarkup("</svg>");
        if (groups.Length == 1 && bars.Values.Count <= MostNumbered)
            DrawNumbers(svg, bars, area, view);
    }

    private static void DrawNumbers(MarkupBuilder svg, BarTrace bars, PlotArea area, PlotView view)
    {
        for (var i = 0; i < bars.Values.Count; i++)
        {
            var value = bars.Values[i];
            if (!area.VerticalRange.Contains(value))
                continue;

            var (top, bottom) = Ends(area, value);
            var y = value < 0 ? Math.Min(bottom + 14, area.Bottom - 3) : Math.Max(top - 5, 12);
            svg.Add($"<text x=\"{area.X(IndexOf(view.Categories, bars.Categories[i]))}\" y=\"{y}\" text-anchor=\"middle\">{NumberText.WithMinusSign(Words.Number(value))}</text>");
        }
    }

    private static (double Top, double Bottom) Ends(PlotArea area, double value)
    {
        var zero = Math.Clamp(area.Y(0), area.Top - 1, area.Bottom + 1);
        var end = Math.Clamp(area.Y(value), area.Top - 1, area.Bottom + 1);
        return (Math.Min(zero, end), Math.Max(zero, end));
    }

    private static int IndexOf(IReadOnlyList<string> categories, string category) =>
        Enumerable.Range(0, categories.Count).First(i => categories[i] == category);
}
