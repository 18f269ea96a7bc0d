namespace NeuralNotebooks;

/// <summary>
/// The colour of texts on a surface. The drawing without plotly.js writes white with a black outline; plotly.js knows no
/// outline, so each text is white or black, whichever stands out from the colour behind it.
/// </summary>
internal static class SurfaceInk
{
    // Where black begins to stand out from viridis more than white does.
    private const double LightFrom = 0.43;

    /// <summary>A colour for each point's text, from the surface's number at the point.</summary>
    public static IEnumerable<string> At(PointsTrace points, SurfaceTrace surface, PlotView view) =>
        points.X.Zip(points.Y, (x, y) => view.Z.Part(surface.Z[Nearest(surface.Y, y), Nearest(surface.X, x)]) < LightFrom ? "#fff" : "#000");

    private static int Nearest(IReadOnlyList<double> lines, double value) =>
        Enumerable.Range(0, lines.Count).MinBy(i => Math.Abs(lines[i] - value));
}
