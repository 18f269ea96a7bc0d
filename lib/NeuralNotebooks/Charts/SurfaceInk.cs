namespace NeuralNotebooks;

/// <summary>
/// The colour of texts on a surface. plotly.js knows no outline, so each text is white or black, whichever stands out from
/// the colour behind it.
/// </summary>
internal static class SurfaceInk
{
    // Where black begins to stand out from viridis more than white does.
    private const double LightFrom = 0.43;

    /// <summary>A colour for each point's text, from the surface's number at the point.</summary>
    public static string[] At(Points points, Surface surface)
    {
        double lowest = surface.Z.Enumerate().Min(), highest = surface.Z.Enumerate().Max();
        return [.. points.AlongX.Zip(points.AlongY, (x, y) =>
            surface.Z[Nearest(surface.AlongY, y), Nearest(surface.AlongX, x)] - lowest < LightFrom * (highest - lowest) ? "#fff" : "#000")];
    }

    private static int Nearest(IReadOnlyList<double> lines, double value) =>
        Enumerable.Range(0, lines.Count).MinBy(i => Math.Abs(lines[i] - value));
}
