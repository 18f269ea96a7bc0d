// Draws the tutorial's plots with Plotly.NET, in .NET Interactive.
//
// A `Plot` is plain data: a title, two axes, traces. This file reads that data and builds the same chart in Plotly.NET.
// After #load "../plotly.csx" a notebook has
//
//   plot.ToPlotly()                          the chart, to change as you like: plot.ToPlotly().WithTitle("Mine")
//   Chart.Line<double, double, string>(…)    all of Plotly.NET, for charts of your own
//
// and every plot shows as Plotly.NET draws it, with its caption, description and table as before.

// Global, so that the cells after the #load know these names too.
global using Plotly.NET;
global using Plotly.NET.CSharp;
global using Chart = Plotly.NET.CSharp.Chart; // Plotly.NET has a Chart as well, made for F#.

using Microsoft.DotNet.Interactive.Formatting;
using NeuralNotebooks;
using Plotly.NET.LayoutObjects;

// From here on .NET Interactive asks this file how to show a plot.
Formatter.Register<Plot>((plot, writer) => writer.Write(plot.ToHtmlWithFigure(FigureJson(plot))), "text/html");

// A plot becomes a chart: its traces on top of each other, then what belongs to the whole.
static GenericChart ToPlotly(this Plot plot)
{
    if (plot.Frames.Count > 0)
        plot = plot.FitAxes(); // So that they stand still while the slider moves.

    var chart = Chart.Combine(Traces(plot).Select(trace => Layer(plot, trace)).DefaultIfEmpty(Chart.Invisible()))
        .WithTitle(plot.Title)
        .WithXAxisStyle<double, double, string>(TitleText: plot.XAxis.Title, AxisType: Scale(plot.XAxis), MinMax: Ends(plot.XAxis))
        .WithYAxisStyle<double, double, string>(TitleText: plot.YAxis.Title, AxisType: Scale(plot.YAxis), MinMax: Ends(plot.YAxis))
        .WithLegendStyle(Orientation: StyleParam.Orientation.Horizontal, X: 0, Y: 1, YAnchor: StyleParam.YAnchorPosition.Bottom)
        .WithTemplate(ChartTemplates.light);

    // Plotly.NET's objects are dynamic: whatever plotly.js calls a property can be set by that name.
    dynamic layout = chart.GetLayout();
    layout.xaxis.exponentformat = "power"; // 10⁻⁵ where Plotly would write 10µ
    layout.yaxis.exponentformat = "power";
    return plot.Frames.Count > 0 ? WithFrames(plot, chart) : chart;
}

// Each kind of trace has its own call. The type arguments are the types of the x values, the y values and the texts.
static GenericChart Layer(Plot plot, PlotTrace trace)
{
    var (colour, dash, shape) = Style(plot, trace);
    var named = trace.Name.Length > 0;
    return trace switch
    {
        LineTrace line => Chart.Line<double, double, string>(line.X, line.Y, ShowMarkers: line.X.Count == 1,
            Name: line.Name, ShowLegend: named, LineColor: colour, LineDash: dash, UseDefaults: false),

        PointsTrace { Labels.Count: 0 } points => Chart.Point<double, double, string>(points.X, points.Y,
            Name: points.Name, ShowLegend: named, MarkerColor: colour, MarkerSymbol: shape, UseDefaults: false).WithMarkerStyle(Size: 9),

        PointsTrace points => Chart.Scatter<double, double, string>(points.X, points.Y, StyleParam.Mode.Markers_Text,
            MultiText: points.Labels.ToArray(), TextPosition: StyleParam.TextPosition.TopCenter,
            Name: points.Name, ShowLegend: named, MarkerColor: colour, MarkerSymbol: shape, UseDefaults: false).WithMarkerStyle(Size: 9),

        BarTrace bars => Chart.Column<double, string, string>(bars.Values, Keys: bars.Categories.ToArray(),
            Name: bars.Name, ShowLegend: named, MarkerColor: colour, UseDefaults: false),

        // A surface needs one type argument more, that of its heights.
        HeatMapTrace map => WithHeights(plot, map, Chart.Heatmap<double, double, double, string>(
            map.Z.ToRowArrays(), X: map.X.ToArray(), Y: map.Y.ToArray(),
            Name: map.Name, ColorScale: StyleParam.Colorscale.Viridis, UseDefaults: false)),

        ContourTrace map => WithHeights(plot, map, Chart.Contour<double, double, double, string>(
            map.Z.ToRowArrays(), X: map.X.ToArray(), Y: map.Y.ToArray(), NContours: 20,
            Name: map.Name, ColorScale: StyleParam.Colorscale.Viridis, UseDefaults: false)),

        _ => throw new NotSupportedException($"plotly.csx has no chart for a {trace.GetType().Name}."),
    };
}

// Names the colour scale of a surface, and lets it run over all surfaces, so that a colour means the same in every frame.
static GenericChart WithHeights(Plot plot, SurfaceTrace surface, GenericChart chart)
{
    var heights = Traces(plot).OfType<SurfaceTrace>().SelectMany(other => other.Z.Enumerate()).DefaultIfEmpty().ToArray();
    dynamic trace = chart.GetTraces()[0];
    trace.zmin = heights.Min();
    trace.zmax = heights.Max();
    trace.colorbar = new { title = new { text = surface.Name }, thickness = 14 };
    return chart;
}

static IEnumerable<PlotTrace> Traces(Plot plot) => plot.Traces.Concat(plot.Frames.SelectMany(frame => frame.Plot.Traces));

// An optional argument of Plotly.NET is left out by giving the default of its Optional<…>.
static Optional<StyleParam.AxisType> Scale(PlotAxis axis) =>
    axis.Logarithmic ? StyleParam.AxisType.Log : default(Optional<StyleParam.AxisType>);

// Plotly wants the ends of a logarithmic axis as powers of ten.
static Optional<Tuple<double, double>> Ends(PlotAxis axis) => axis switch
{
    { From: { } from, To: { } to, Logarithmic: true } => Tuple.Create(Math.Log10(from), Math.Log10(to)),
    { From: { } from, To: { } to } => Tuple.Create(from, to),
    _ => default(Optional<Tuple<double, double>>),
};

// Okabe and Ito's colours, told apart by every eye, with a dash and a shape beside each.
static (Color, StyleParam.DrawingStyle, StyleParam.MarkerSymbol) Style(Plot plot, PlotTrace trace)
{
    string[] colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#AD7700", "#2F8FC4"];
    StyleParam.DrawingStyle[] dashes =
    [
        StyleParam.DrawingStyle.Solid, StyleParam.DrawingStyle.Dash, StyleParam.DrawingStyle.Dot,
        StyleParam.DrawingStyle.DashDot, StyleParam.DrawingStyle.LongDash, StyleParam.DrawingStyle.LongDashDot,
    ];
    StyleParam.MarkerSymbol[] shapes =
    [
        StyleParam.MarkerSymbol.Circle, StyleParam.MarkerSymbol.Square, StyleParam.MarkerSymbol.Diamond,
        StyleParam.MarkerSymbol.TriangleUp, StyleParam.MarkerSymbol.X, StyleParam.MarkerSymbol.TriangleDown,
    ];

    // A trace keeps its style in every frame. A surface has a colour scale instead, on whose dark end blue would not show.
    var frame = plot.Frames.FirstOrDefault(frame => frame.Plot.Traces.Contains(trace));
    PlotTrace[] together = [.. plot.Traces, .. frame?.Plot.Traces ?? []];
    var place = together.TakeWhile(other => other != trace).Count(other => other is not SurfaceTrace);
    var firstColour = together.Any(other => other is SurfaceTrace) ? 1 : 0;
    return (Color.fromHex(colours[(firstColour + place) % 6]), dashes[place % 6], shapes[place % 6]);
}

// A slider with a step for each frame, which shows that frame's traces and hides the others'.
static GenericChart WithFrames(Plot plot, GenericChart chart)
{
    foreach (var (trace, visible) in chart.GetTraces().Zip(Visible(plot, plot.Frames[^1])))
        trace.SetValue("visible", visible);

    dynamic slider = new Slider();
    slider.pad = new { t = 50 };
    slider.active = plot.Frames.Count - 1;
    slider.steps = plot.Frames.Select(frame => Step(frame.Label, Visible(plot, frame))).ToArray();
    return chart.WithSlider((Slider)slider);
}

static SliderStep Step(string label, bool[] visible)
{
    dynamic step = new SliderStep();
    step.label = label;
    step.method = "restyle";
    step.args = new object[] { "visible", visible };
    return step;
}

// Which of a chart's traces show in a frame: the plot's own, and the frame's.
static bool[] Visible(Plot plot, PlotFrame shown) =>
    [.. plot.Traces.Select(_ => true), .. plot.Frames.SelectMany(frame => frame.Plot.Traces.Select(_ => frame == shown))];

// The chart as JSON for the library's frame, which has the title as its caption and the background of the page.
static string FigureJson(Plot plot)
{
    var chart = plot.FitAxes().ToPlotly().WithTitle("").WithTemplate(ChartTemplates.transparent);
    dynamic layout = chart.GetLayout();
    layout.height = plot.Frames.Count > 0 ? 470 : 400;
    layout.margin = new { t = 40 };
    return GenericChart.toFigureJson(chart);
}
