using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace NeuralNotebooks;

/// <summary>Makes the chart of Plotly.NET that draws a plot.</summary>
internal static class PlotChart
{
    /// <summary>A line is drawn with at most this many points.</summary>
    public const int MostLinePoints = 200;

    private const int MostSurfaceLines = 50;
    private const int MostTexts = 40;
    private const int SliderHeight = 70;
    private const double FrameRoom = 0.06;

    public static GenericChart Of(ChartContent content)
    {
        var all = content.All;
        var chart = all.Count == 0 ? Nothing() : Chart.Combine(all.Select((series, place) => Trace(series, content, place)));
        chart = chart
            .WithXAxisStyle<IConvertible, IConvertible, string>(TitleText: Text(content.X.Title), AxisType: Type(content, content.X, horizontal: true), MinMax: Ends(content, content.X, series => series.AlongX), ShowGrid: HasGrid(content, horizontal: true), ZeroLine: false)
            .WithYAxisStyle<IConvertible, IConvertible, string>(TitleText: Text(content.Y.Title), AxisType: Type(content, content.Y, horizontal: false), MinMax: Ends(content, content.Y, series => series.AlongY), ShowGrid: HasGrid(content, horizontal: false), ZeroLine: false)
            .WithLegendStyle(Orientation: StyleParam.Orientation.Horizontal, X: 0, Y: 1.02, YAnchor: StyleParam.YAnchorPosition.Bottom)
            .WithSize(Height: ChartFigure.Height + (content.Frames.Count > 0 ? SliderHeight : 0));

        var layout = chart.GetLayout()
            .With("title", new { text = Text(content.Title) })
            .With("margin", new { l = 56, r = content.Frames.Count > 0 ? 40 : 16, t = 24, b = 48 })
            .With("hovermode", "closest");
        foreach (var axis in new[] { "xaxis", "yaxis" })
        {
            var shown = ((LinearAxis)layout.GetPropertyValue(axis))
                .With("automargin", true)
                .With("separatethousands", true)
                .With("exponentformat", "power"); // 10⁻⁵ where plotly.js would write 10µ.
            // Else it stands where labels of usual length end, and on those that are longer.
            ((Title)shown.GetPropertyValue("title")).With("standoff", 8);
        }

        return content.Frames.Count > 0 ? WithSlider(chart, content) : chart;
    }

    private static GenericChart Nothing() => Chart.Point<double, double, string>([], [], UseDefaults: false);

    /// <param name="series">What to draw.</param>
    /// <param name="content">What it is drawn in.</param>
    /// <param name="place">Its place among all series of the chart and its frames.</param>
    private static GenericChart Trace(Series series, ChartContent content, int place)
    {
        var style = StyleOf(content, place);
        var name = Text(series.Name.Length > 0 ? series.Name : content.Y.Title);
        var inLegend = series.Name.Length > 0 && series is not Surface && (content.Shown.Count > 1);
        return series switch
        {
            Curve curve => Line(curve, content.X.Logarithmic, style, name, inLegend),
            Points points => Markers(points, content, style, name, inLegend),
            Bars bars => Chart.Column<double, string, string>(bars.AlongY, Keys: Texts(bars.Categories), Name: name, ShowLegend: inLegend, MarkerColor: style.Colour, UseDefaults: false),
            Surface surface => Colours(surface, content, name),
            _ => throw new InvalidOperationException($"A plot has no {series.Kind}."),
        };
    }

    private static GenericChart Line(Curve curve, bool logarithmic, SeriesStyle style, string name, bool inLegend)
    {
        var kept = Thinning.OfLine(curve.AlongX, curve.AlongY, MostLinePoints, logarithmic);
        return Chart.Line<double, double, string>(
            kept.Select(i => curve.AlongX[i]), kept.Select(i => curve.AlongY[i]), ShowMarkers: kept.Count == 1,
            Name: name, ShowLegend: inLegend, LineColor: style.Colour, LineDash: style.Dash, LineWidth: 2.25, MarkerSymbol: style.Marker, MarkerColor: style.Colour, UseDefaults: false);
    }

    private static GenericChart Markers(Points points, ChartContent content, SeriesStyle style, string name, bool inLegend)
    {
        var surface = content.Shown.OfType<Surface>().LastOrDefault(surface => !surface.IsEmpty);
        var hasLabels = points.Labels.Any(label => label.Length > 0);
        // More would lie on each other; pointing at one still shows its text.
        var showsLabels = hasLabels && points.Labels.Count <= MostTexts;
        var chart = Chart.Scatter<double, double, string>(
            points.AlongX, points.AlongY, showsLabels ? StyleParam.Mode.Markers_Text : StyleParam.Mode.Markers,
            Name: name, ShowLegend: inLegend, MarkerColor: style.Colour, MarkerSymbol: style.Marker, UseDefaults: false,
            MultiText: hasLabels ? Texts(points.Labels) : default(Optional<IEnumerable<string>>),
            TextPosition: showsLabels ? StyleParam.TextPosition.TopCenter : default(Optional<StyleParam.TextPosition>));
        var trace = chart.GetTraces().Single().With("cliponaxis", false);
        var marker = ((Plotly.NET.TraceObjects.Marker)trace.GetPropertyValue("marker")).With("size", 9);
        if (surface is not null)
            marker.With("line", new { width = 1.5, color = "#fff" });
        if (showsLabels && surface is not null)
            trace.With("textfont", new { color = SurfaceInk.At(points, surface) });
        return chart;
    }

    private static GenericChart Colours(Surface surface, ChartContent content, string name)
    {
        var (rows, columns) = (Thinning.Evenly(surface.AlongY.Count, MostSurfaceLines), Thinning.Evenly(surface.AlongX.Count, MostSurfaceLines));
        double[] x = [.. columns.Select(column => surface.AlongX[column])], y = [.. rows.Select(row => surface.AlongY[row])];
        var z = rows.Select(row => columns.Select(column => surface.Z[row, column]));
        var chart = surface.HasContours
            ? Chart.Contour<double, double, double, string>(z, X: x, Y: y, Name: name, NContours: 20, ShowContourLines: true, ColorScale: StyleParam.Colorscale.Viridis, UseDefaults: false)
            : Chart.Heatmap<double, double, double, string>(z, X: x, Y: y, Name: name, ColorScale: StyleParam.Colorscale.Viridis, UseDefaults: false);

        var trace = chart.GetTraces().Single().With("colorbar", new { title = new { text = Text(surface.Name) }, thickness = 14, outlinewidth = 0 });
        Surface[] surfaces = [.. content.All.OfType<Surface>().Where(other => !other.IsEmpty)];
        if (surfaces.Length > 1)
        {
            // A colour means the same in every frame.
            trace.With("zmin", NumberText.Round(surfaces.Min(other => other.Z.Enumerate().Min())))
                .With("zmax", NumberText.Round(surfaces.Max(other => other.Z.Enumerate().Max())));
        }

        return chart;
    }

    /// <summary>A series keeps its style in every frame. Surfaces need none, so they use none up.</summary>
    private static SeriesStyle StyleOf(ChartContent content, int place)
    {
        var inFrame = place < content.Series.Count ? place : content.Series.Count + ((place - content.Series.Count) % content.Frames[0].Content.Series.Count);
        return SeriesStyle.Of(content.All.Take(inFrame).Count(before => before is not Surface), content.All.Any(series => series is Surface));
    }

    private static bool HasGrid(ChartContent content, bool horizontal) => !content.All.Any(series => series is Surface || (horizontal && series is Bars));

    private static Optional<StyleParam.AxisType> Type(ChartContent content, PlotAxis axis, bool horizontal) =>
        axis.Logarithmic ? StyleParam.AxisType.Log
        : horizontal && content.All.Any(series => series is Bars) ? StyleParam.AxisType.Category
        : StyleParam.AxisType.Linear;

    /// <summary>The ends as they are given. plotly.js finds the others, except with a slider, under which the axes must stand still.</summary>
    private static Optional<Tuple<IConvertible, IConvertible>> Ends(ChartContent content, PlotAxis axis, Func<Series, IReadOnlyList<double>> along)
    {
        double? from = Scaled(axis, axis.From), to = Scaled(axis, axis.To);
        double[] values = [.. content.All.SelectMany(along).Select(axis.Scaled)];
        if (content.Frames.Count > 0 && values.Length > 0)
        {
            if (content.All.Any(series => series is Bars))
                values = [.. values, 0];
            var room = FrameRoom * (values.Max() > values.Min() ? values.Max() - values.Min() : 1);
            (from, to) = (from ?? values.Min() - room, to ?? values.Max() + room);
        }

        // A null among the two says to plotly.js that it may choose.
        return from is null && to is null ? default(Optional<Tuple<IConvertible, IConvertible>>) : Tuple.Create<IConvertible, IConvertible>(from!, to!);
    }

    private static double? Scaled(PlotAxis axis, double? end) => end is { } value ? axis.Scaled(value) : null;

    /// <summary>A slider with a step for each frame, which shows what that frame draws and hides what the others do.</summary>
    private static GenericChart WithSlider(GenericChart chart, ChartContent content)
    {
        foreach (var (trace, isVisible) in chart.GetTraces().Zip(Visible(content, content.Frames[^1])))
        {
            if (!isVisible)
                trace.With("visible", false);
        }

        chart.GetLayout().With("sliders", new[]
        {
            new Slider()
                .With("active", content.Frames.Count - 1)
                .With("pad", new { t = 44 })
                .With("currentvalue", new { xanchor = "left" })
                .With("steps", content.Frames.Select(frame => Step(frame.Label, Visible(content, frame))).ToArray()),
        });
        return chart;
    }

    private static SliderStep Step(string label, bool[] visible) => new SliderStep()
        .With("label", Text(label)).With("method", "restyle").With("args", new object[] { "visible", visible });

    private static bool[] Visible(ChartContent content, ChartFrame shown) =>
        [.. content.Series.Select(_ => true), .. content.Frames.SelectMany(frame => frame.Content.Series.Select(_ => frame == shown))];

    private static string[] Texts(IEnumerable<string> texts) => [.. texts.Select(Text)];

    /// <summary>plotly.js reads a little HTML in its texts; ours are plain.</summary>
    private static string Text(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Sets a property by the name that plotly.js has for it, where Plotly.NET has no shorter way in C#.</summary>
    private static T With<T>(this T part, string name, object value)
        where T : DynamicObj.DynamicObj
    {
        part.SetProperty(name, value);
        return part;
    }
}
