using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A plot as plain data: title, axes, traces and a description in words.</summary>
/// <remarks>
/// Immutable: each call returns a new plot. In a notebook it shows itself as a drawing with caption, description and
/// table, which plotly.js makes interactive where it loads.
/// </remarks>
/// <example><code>new Plot("Training").X("epoch").Y("loss", logarithmic: true).Line(history.Losses, "training")</code></example>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Plot : INotebookDisplay
{
    private const int FunctionSamples = 161;

    private readonly string? description;

    /// <summary>Begins a plot.</summary>
    public Plot(string title)
        : this(title, new PlotAxis(""), new PlotAxis(""), [], [], null)
    {
        ArgumentNullException.ThrowIfNull(title);
    }

    private Plot(string title, PlotAxis xAxis, PlotAxis yAxis, IReadOnlyList<PlotTrace> traces, IReadOnlyList<PlotFrame> frames, string? description)
    {
        Title = title;
        XAxis = xAxis;
        YAxis = yAxis;
        Traces = traces;
        Frames = frames;
        this.description = description;
    }

    /// <summary>The caption above the drawing.</summary>
    public string Title { get; }

    /// <summary>The horizontal axis.</summary>
    public PlotAxis XAxis { get; }

    /// <summary>The vertical axis.</summary>
    public PlotAxis YAxis { get; }

    /// <summary>What is drawn, the last on top.</summary>
    public IReadOnlyList<PlotTrace> Traces { get; }

    /// <summary>The moments that a slider moves through; none for a plot that stands still.</summary>
    public IReadOnlyList<PlotFrame> Frames { get; }

    /// <summary>What the plot shows, in words: as given to <see cref="Describe"/>, else made from the data.</summary>
    public string Description => description ?? PlotDescription.Of(this);

    /// <summary>Sets the horizontal axis.</summary>
    /// <exception cref="ArgumentException">The axis runs backwards, or is logarithmic and a trace has numbers at or below 0.</exception>
    public Plot X(string title, double? from = null, double? to = null, bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(title);
        var axis = new PlotAxis(title, from, to, logarithmic);
        return With(xAxis: axis, traces: [.. Traces.Select(trace => trace.For(axis))]);
    }

    /// <summary>Sets the vertical axis.</summary>
    /// <exception cref="ArgumentException">The axis runs backwards, or is logarithmic and a trace has numbers at or below 0.</exception>
    public Plot Y(string title, double? from = null, double? to = null, bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(title);
        return With(yAxis: new PlotAxis(title, from, to, logarithmic));
    }

    /// <summary>Adds a line through points. A long one keeps 200 points: both ends, and what stands out.</summary>
    /// <exception cref="ArgumentException">The counts differ, or a number is not finite.</exception>
    public Plot Line(IEnumerable<double> x, IEnumerable<double> y, string name = "") =>
        Add(new LineTrace(x, y, name, XAxis.Logarithmic));

    /// <summary>Adds a line at x = 0, 1, 2, …</summary>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public Plot Line(IEnumerable<double> y, string name = "")
    {
        ArgumentNullException.ThrowIfNull(y);
        double[] values = [.. y];
        return Line(Enumerable.Range(0, values.Length).Select(i => (double)i), values, name);
    }

    /// <summary>Adds the graph of a function.</summary>
    /// <exception cref="ArgumentException">The interval is empty, or the function is not finite somewhere in it.</exception>
    public Plot Line(Func<double, double> f, double from, double to, string name = "")
    {
        ArgumentNullException.ThrowIfNull(f);
        new PlotAxis("", from, to, XAxis.Logarithmic).RequireSense("x");
        double At(int sample)
        {
            var part = sample / (FunctionSamples - 1.0);
            return XAxis.Logarithmic ? from * Math.Pow(to / from, part) : from + ((to - from) * part);
        }

        double[] x = [.. Enumerable.Range(0, FunctionSamples).Select(At)];
        return Line(x, x.Select(f), name);
    }

    /// <summary>Adds single points, with a text beside each if there are labels.</summary>
    /// <exception cref="ArgumentException">The counts differ, or a number is not finite.</exception>
    public Plot Points(IEnumerable<double> x, IEnumerable<double> y, string name = "", IEnumerable<string>? labels = null) =>
        Add(new PointsTrace(x, y, name, labels));

    /// <summary>Adds bars from zero. Several traces of bars stand side by side in each category.</summary>
    /// <exception cref="ArgumentException">The counts differ, a category stands there twice, or a number is not finite.</exception>
    public Plot Bars(IEnumerable<string> categories, IEnumerable<double> values, string name = "") =>
        Add(new BarTrace(categories, values, name));

    /// <summary>Adds a heat map: <paramref name="z"/> has a row for each y and a column for each x.</summary>
    /// <exception cref="ArgumentException">The shapes differ, x or y does not increase, or a number is not finite.</exception>
    public Plot HeatMap(IEnumerable<double> x, IEnumerable<double> y, Matrix<double> z, string name = "") =>
        Add(new HeatMapTrace(x, y, z, name));

    /// <summary>Adds lines of equal height: <paramref name="z"/> has a row for each y and a column for each x.</summary>
    /// <exception cref="ArgumentException">The shapes differ, x or y does not increase, or a number is not finite.</exception>
    public Plot Contour(IEnumerable<double> x, IEnumerable<double> y, Matrix<double> z, string name = "") =>
        Add(new ContourTrace(x, y, z, name));

    /// <summary>Adds a moment for the slider. Its traces are drawn over the plot's own.</summary>
    /// <exception cref="ArgumentException">The frame's traces are of other kinds than those of the frames before.</exception>
    public Plot Frame(string label, Plot plot)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(plot);
        return With(frames: [.. Frames, new PlotFrame(label, plot)]);
    }

    /// <summary>Gives both axes both ends, as all traces and frames need them, where they are not given yet. Categories need none.</summary>
    public Plot FitAxes()
    {
        var view = new PlotView(this);
        return With(xAxis: view.FittedXAxis, yAxis: view.FittedYAxis);
    }

    /// <summary>Replaces the description that is made from the data.</summary>
    public Plot Describe(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return With(description: description);
    }

    /// <inheritdoc/>
    public string ToHtml() => PlotHtml.Write(this);

    /// <summary>Puts a figure for plotly.js that was made elsewhere into the accessible frame. The library's drawing stays until plotly.js has drawn it.</summary>
    /// <param name="figureJson">A JSON object with <c>data</c> and <c>layout</c>, and if need be <c>frames</c> and <c>config</c>.</param>
    /// <exception cref="ArgumentException">The text is no such object.</exception>
    public string ToHtmlWithFigure(string figureJson)
    {
        ArgumentNullException.ThrowIfNull(figureJson);
        return PlotHtml.WriteWithFigure(this, figureJson);
    }

    /// <inheritdoc/>
    public string ToText() => $"{Title}\n{Description}";

    private Plot Add(PlotTrace trace) => With(traces: [.. Traces, trace]);

    private Plot With(PlotAxis? xAxis = null, PlotAxis? yAxis = null, IReadOnlyList<PlotTrace>? traces = null, IReadOnlyList<PlotFrame>? frames = null, string? description = null)
    {
        var plot = new Plot(Title, xAxis ?? XAxis, yAxis ?? YAxis, traces ?? Traces, frames ?? Frames, description ?? this.description);
        PlotRules.Require(plot);
        return plot;
    }
}
