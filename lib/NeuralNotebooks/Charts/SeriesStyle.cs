using Plotly.NET;

namespace NeuralNotebooks;

/// <summary>How one series looks: colour, dash and marker all differ, so that no one has to see colours.</summary>
internal sealed record SeriesStyle(Color Colour, StyleParam.DrawingStyle Dash, StyleParam.MarkerSymbol Marker)
{
    /// <summary>From the palette of Okabe and Ito (2008). Every one has a contrast of 3:1 on white and on #1e1e1e.</summary>
    // Blue, vermillion, bluish green and reddish purple as published; orange and sky blue darkened until they show on white.
    public static readonly IReadOnlyList<string> Palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#AD7700", "#2F8FC4"];

    private static readonly StyleParam.DrawingStyle[] Dashes =
    [
        StyleParam.DrawingStyle.Solid, StyleParam.DrawingStyle.Dash, StyleParam.DrawingStyle.Dot,
        StyleParam.DrawingStyle.DashDot, StyleParam.DrawingStyle.LongDash, StyleParam.DrawingStyle.LongDashDot,
    ];

    private static readonly StyleParam.MarkerSymbol[] Markers =
    [
        StyleParam.MarkerSymbol.Circle, StyleParam.MarkerSymbol.Square, StyleParam.MarkerSymbol.Diamond,
        StyleParam.MarkerSymbol.TriangleUp, StyleParam.MarkerSymbol.X, StyleParam.MarkerSymbol.TriangleDown,
    ];

    /// <param name="index">The place of the series among all.</param>
    /// <param name="onSurface">On the dark end of viridis blue would not show: there the colours begin with vermillion.</param>
    public static SeriesStyle Of(int index, bool onSurface) =>
        new(Color.fromString(Palette[(index + (onSurface ? 1 : 0)) % Palette.Count]), Dashes[index % Dashes.Length], Markers[index % Markers.Length]);
}
