namespace NeuralNotebooks;

/// <summary>Draws points and the texts beside them.</summary>
internal static class SvgPoints
{
    public static void Draw(MarkupBuilder svg, PointsTrace points, SeriesStyle style, PlotArea area, bool onSurface, LabelPlacement labels)
    {
        for (var i = 0; i < points.X.Count; i++)
        {
            if (area.Contains(points.X[i], points.Y[i]))
                svg.AddMarkup(Marker.At(area.X(points.X[i]), area.Y(points.Y[i]), style, onSurface));
        }

        for (var i = 0; i < points.Labels.Count; i++)
        {
            if (points.Labels[i].Length > 0 && area.Contains(points.X[i], points.Y[i]))
                DrawLabel(svg, points.Labels[i], labels.Place(area.X(points.X[i]), area.Y(points.Y[i]), points.Labels[i]), onSurface);
        }
    }

    private static void DrawLabel(MarkupBuilder svg, string text, PlacedLabel place, bool onSurface)
    {
        svg.Add($"<text x=\"{place.X}\" y=\"{place.Y + SvgText.MiddleToBase}\" text-anchor=\"{place.Anchor}\"");
        svg.AddMarkup(onSurface ? " fill=\"#fff\" stroke=\"#000\" stroke-width=\"3\" paint-order=\"stroke\"" : "").Add($">{text}</text>");
    }
}
