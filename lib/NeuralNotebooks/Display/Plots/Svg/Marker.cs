namespace NeuralNotebooks;

/// <summary>Draws the marker of a point.</summary>
internal static class Marker
{
    public const double Radius = 5;

    /// <param name="x">The middle.</param>
    /// <param name="y">The middle.</param>
    /// <param name="style">Shape and colour.</param>
    /// <param name="halo">Whether a white edge lifts it off a coloured surface.</param>
    public static string At(double x, double y, SeriesStyle style, bool halo)
    {
        const double r = Radius;
        var svg = new MarkupBuilder();
        _ = style.Marker switch
        {
            "square" => svg.Add($"<rect x=\"{x - r + .5}\" y=\"{y - r + .5}\" width=\"{(2 * r) - 1}\" height=\"{(2 * r) - 1}\""),
            "diamond" => svg.Add($"<path d=\"M{x} {y - r - 1}l{r + 1} {r + 1}l{-r - 1} {r + 1}l{-r - 1} {-r - 1}z\""),
            "triangle-up" => svg.Add($"<path d=\"M{x} {y - r - .5}l{r + .5} {(2 * r) - .5}h{(-2 * r) - 1}z\""),
            "triangle-down" => svg.Add($"<path d=\"M{x} {y + r + .5}l{r + .5} {(-2 * r) + .5}h{(-2 * r) - 1}z\""),
            "x" => svg.Add($"<path d=\"M{x - r} {y - r + 2}l2 -2 3 3 3 -3 2 2 -3 3 3 3 -2 2 -3 -3 -3 3 -2 -2 3 -3z\""),
            _ => svg.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\""),
        };
        svg.Add($" fill=\"{style.Colour}\"");
        return svg.AddMarkup(halo ? " stroke=\"#fff\" stroke-width=\"1.5\"/>" : "/>").ToString();
    }
}
