namespace NeuralNotebooks;

/// <summary>Categories below the horizontal axis: level where they fit, else slanted, and only some where there are too many.</summary>
internal sealed class CategoryLabels(IReadOnlyList<string> categories) : IHorizontalLabels
{
    private const double Slant = 40;
    private const double LongestSlanted = 170;
    private const double NarrowestBand = 16;

    public double Height(PlotArea area) =>
        IsLevel(area) ? SvgText.LineHeight : (Longest() * Math.Sin(Slant * Math.PI / 180)) + SvgText.LineHeight;

    public void Draw(MarkupBuilder svg, PlotArea area)
    {
        var level = IsLevel(area);
        var every = level ? 1 : Math.Max(1, (int)Math.Ceiling(NarrowestBand / Band(area)));
        for (var i = 0; i < categories.Count; i += every)
        {
            var x = area.X(i);
            if (level)
                svg.Add($"<text x=\"{x}\" y=\"{area.Bottom + 17}\" text-anchor=\"middle\">{categories[i]}</text>");
            else
                svg.Add($"<text transform=\"translate({x + 4} {area.Bottom + 15}) rotate({-Slant})\" text-anchor=\"end\">{TextWidth.Fit(categories[i], Room(x), SvgText.FontSize)}</text>");
        }
    }

    private double Band(PlotArea area) => area.Width / categories.Count;

    private bool IsLevel(PlotArea area) => categories.All(category => TextWidth.Of(category, SvgText.FontSize) <= Band(area) - 6);

    private double Longest() => Math.Min(LongestSlanted, categories.Max(category => TextWidth.Of(category, SvgText.FontSize)));

    /// <summary>A slanted text ends at its bar and must not begin outside the drawing.</summary>
    private static double Room(double x) => Math.Min(LongestSlanted, x / Math.Cos(Slant * Math.PI / 180));
}
