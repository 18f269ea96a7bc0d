namespace NeuralNotebooks;

/// <summary>Draws a line, cut at the frame.</summary>
internal static class SvgLine
{
    public static void Draw(MarkupBuilder svg, LineTrace line, SeriesStyle style, PlotArea area, bool onSurface)
    {
        if (line.X.Count == 1)
        {
            if (area.Contains(line.X[0], line.Y[0]))
                svg.AddMarkup(Marker.At(area.X(line.X[0]), area.Y(line.Y[0]), style, onSurface));
            return;
        }

        var path = Path(line, area);
        area.OpenClip(svg);
        svg.AddMarkup("<g fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"butt\">");
        if (onSurface)
            svg.Add($"<path d=\"{path}\" stroke=\"#fff\" stroke-width=\"5\" stroke-linecap=\"round\"/>");
        svg.Add($"<path d=\"{path}\" stroke=\"{style.Colour}\" stroke-width=\"2.25\"");
        if (style.Dash.Length > 0)
            svg.Add($" stroke-dasharray=\"{style.Dash}\"");
        svg.AddMarkup("/></g></svg>");
    }

    private static string Path(LineTrace line, PlotArea area)
    {
        // Far beyond the frame browsers lose precision; a line that is cut anyway need not go there.
        const double far = 1e4;
        var path = new MarkupBuilder();
        for (var i = 0; i < line.X.Count; i++)
        {
            var x = Math.Round(Math.Clamp(area.X(line.X[i]), -far, far), 1);
            var y = Math.Round(Math.Clamp(area.Y(line.Y[i]), -far, far), 1);
            path.AddMarkup(i == 0 ? "M" : i == 1 ? "L" : " ").Add($"{x} {y}");
        }

        return path.ToString();
    }
}
