namespace NeuralNotebooks;

/// <summary>Draws a surface in steps of colour: one path for each colour, neighbours of the same colour in one piece.</summary>
internal static class SvgSurface
{
    public const int Steps = 32;

    public static void Draw(MarkupBuilder svg, SurfaceTrace surface, AxisRange colours, PlotArea area)
    {
        var x = CellEdges.Of(surface.X, area.HorizontalRange.Logarithmic).Select(edge => Math.Round(area.X(edge), 1)).ToArray();
        var y = CellEdges.Of(surface.Y, area.VerticalRange.Logarithmic).Select(edge => Math.Round(area.Y(edge), 1)).ToArray();
        var paths = new MarkupBuilder?[Steps];
        for (var row = 0; row < surface.Y.Count; row++)
        {
            for (int begin = 0, end; begin < surface.X.Count; begin = end)
            {
                var step = Step(surface.Z[row, begin], colours);
                end = begin + 1;
                while (end < surface.X.Count && Step(surface.Z[row, end], colours) == step)
                    end++;
                (paths[step] ??= new MarkupBuilder()).Add($"M{x[begin]} {y[row + 1]}H{x[end]}V{y[row]}H{x[begin]}z");
            }
        }

        area.OpenClip(svg);
        svg.AddMarkup("<g shape-rendering=\"crispEdges\">");
        for (var step = 0; step < Steps; step++)
        {
            if (paths[step] is { } path)
                svg.Add($"<path fill=\"{Colour(step)}\" d=\"").AddMarkup(path.ToString()).AddMarkup("\"/>");
        }

        svg.AddMarkup("</g></svg>");
    }

    public static string Colour(int step) => Viridis.Colour(step / (Steps - 1.0));

    private static int Step(double value, AxisRange colours) => Math.Clamp((int)(colours.Part(value) * Steps), 0, Steps - 1);
}
