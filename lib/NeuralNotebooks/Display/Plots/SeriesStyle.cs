namespace NeuralNotebooks;

/// <summary>How one series looks: colour, dash and marker all differ, so that no one has to see colours.</summary>
/// <param name="Colour">From the palette of Okabe and Ito (2008). Every one has a contrast of 3:1 on white and on #1e1e1e.</param>
/// <param name="Dash">An SVG dash pattern; empty for a solid line.</param>
/// <param name="PlotlyDash">The same for plotly.js.</param>
/// <param name="Marker">The name of a marker's shape, the same for plotly.js.</param>
internal sealed record SeriesStyle(string Colour, string Dash, string PlotlyDash, string Marker)
{
    // Blue, vermillion, bluish green and reddish purple as published; orange and sky blue darkened until they show on white.
    public static readonly IReadOnlyList<string> Palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#AD7700", "#2F8FC4"];

    private static readonly (string Svg, string Plotly)[] Dashes = [("", "solid"), ("8 4", "dash"), ("2 3", "dot"), ("8 3 2 3", "dashdot"), ("14 4", "longdash"), ("14 3 2 3", "longdashdot")];
    private static readonly string[] Markers = ["circle", "square", "diamond", "triangle-up", "x", "triangle-down"];

    /// <param name="index">The place of the series among all.</param>
    /// <param name="onSurface">On the dark end of viridis blue would not show: there the colours begin with vermillion.</param>
    public static SeriesStyle Of(int index, bool onSurface)
    {
        var dash = Dashes[index % Dashes.Length];
        return new SeriesStyle(Palette[(index + (onSurface ? 1 : 0)) % Palette.Count], dash.Svg, dash.Plotly, Markers[index % Markers.Length]);
    }
}
