using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace NeuralNotebooks;

/// <summary>A short way to say a chart of Plotly.NET: a title, two axes, and what is drawn.</summary>
/// <remarks>
/// Immutable: each call returns a new plot. In a notebook it shows itself as a drawing with caption, description and
/// table. <see cref="Chart"/> is the same as a chart of Plotly.NET, to go on with.
/// </remarks>
/// <example><code>new Plot("Training").X("epoch").Y("loss", logarithmic: true).Line(history.Losses, "training")</code></example>
public sealed class Plot : INotebookDisplay
{
    private const int FunctionSamples = 161;

    /// <summary>Begins a plot.</summary>
    public Plot(string title)
        : this(new ChartContent(title))
    {
        ArgumentNullException.ThrowIfNull(title);
    }

    private Plot(ChartContent content)
    {
        PlotRules.Require(content);
        Content = content;
    }

    /// <summary>The plot as a chart of Plotly.NET, a new one each time.</summary>
    public GenericChart Chart => PlotChart.Of(Content);

    internal ChartContent Content { get; }

    /// <summary>Sets the horizontal axis.</summary>
    /// <exception cref="ArgumentException">The axis runs backwards, or is logarithmic and a number is at or below 0.</exception>
    public Plot X(string title, double? from = null, double? to = null, bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new Plot(Content with { X = new PlotAxis(title, from, to, logarithmic) });
    }

    /// <summary>Sets the vertical axis.</summary>
    /// <exception cref="ArgumentException">The axis runs backwards, or is logarithmic and a number is at or below 0.</exception>
    public Plot Y(string title, double? from = null, double? to = null, bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new Plot(Content with { Y = new PlotAxis(title, from, to, logarithmic) });
    }

    /// <summary>Adds a line through points. A long one is drawn with 200 points: both ends, and what stands out.</summary>
    /// <exception cref="ArgumentException">The counts differ, or a number is not finite.</exception>
    public Plot Line(IEnumerable<double> x, IEnumerable<double> y, string name = "") => Add(new Curve(x, y, name));

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
        var axis = new PlotAxis("", from, to, Content.X.Logarithmic);
        axis.RequireSense("x");
        double[] x = [.. Enumerable.Range(0, FunctionSamples).Select(sample => axis.At(sample / (FunctionSamples - 1.0)))];
        return Line(x, x.Select(f), name);
    }

    /// <summary>Adds single points, with a text beside each if there are labels.</summary>
    /// <exception cref="ArgumentException">The counts differ, or a number is not finite.</exception>
    public Plot Points(IEnumerable<double> x, IEnumerable<double> y, string name = "", IEnumerable<string>? labels = null) =>
        Add(new Points(x, y, name, labels));

    /// <summary>Adds bars from zero. Several calls put bars side by side in each category.</summary>
    /// <exception cref="ArgumentException">The counts differ, a category is there twice, or a number is not finite.</exception>
    public Plot Bars(IEnumerable<string> categories, IEnumerable<double> values, string name = "") =>
        Add(new Bars(categories, values, name));

    /// <summary>Adds a heat map: <paramref name="z"/> has a row for each y and a column for each x.</summary>
    /// <exception cref="ArgumentException">The shapes differ, x or y does not increase, or a number is not finite.</exception>
    public Plot HeatMap(IEnumerable<double> x, IEnumerable<double> y, Matrix<double> z, string name = "") =>
        Add(new Surface(x, y, z, name, hasContours: false));

    /// <summary>Adds lines of equal height: <paramref name="z"/> has a row for each y and a column for each x.</summary>
    /// <exception cref="ArgumentException">The shapes differ, x or y does not increase, or a number is not finite.</exception>
    public Plot Contour(IEnumerable<double> x, IEnumerable<double> y, Matrix<double> z, string name = "") =>
        Add(new Surface(x, y, z, name, hasContours: true));

    /// <summary>Adds a moment for the slider. What it draws is drawn over the plot's own.</summary>
    /// <exception cref="ArgumentException">The moment draws other things than those before.</exception>
    public Plot Frame(string label, Plot plot)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(plot);
        return new Plot(Content with { Frames = [.. Content.Frames, new ChartFrame(label, plot.Content)] });
    }

    /// <summary>Replaces the description that is made from the data.</summary>
    public Plot Describe(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return new Plot(Content with { Words = description });
    }

    /// <inheritdoc/>
    public string ToHtml() => ChartFigure.Write(Chart, Content);

    /// <inheritdoc/>
    public string ToText() => $"{Content.Title}\n{Content.Description}";

    private Plot Add(Series series) => new(Content with { Series = [.. Content.Series, series] });
}
