namespace NeuralNotebooks;

/// <summary>What of a plot is drawn at once: its own traces and those of one frame, on axes that hold all frames.</summary>
internal sealed class PlotView
{
    private const double PointPadding = 0.06;

    public PlotView(Plot plot)
    {
        Plot = plot;
        Traces = [.. plot.Traces, .. plot.Frames.Count > 0 ? plot.Frames[^1].Plot.Traces : []];
        AllTraces = [.. plot.Traces, .. plot.Frames.SelectMany(frame => frame.Plot.Traces)];
        XAxis = Axis(plot.XAxis, frame => frame.XAxis);
        YAxis = Axis(plot.YAxis, frame => frame.YAxis);
        Categories = [.. AllTraces.OfType<BarTrace>().SelectMany(bars => bars.Categories).Distinct()];
        X = HorizontalRange();
        Y = VerticalRange();
        Z = SurfaceRange();
    }

    public Plot Plot { get; }

    /// <summary>The plot's own traces, then those of the last frame.</summary>
    public IReadOnlyList<PlotTrace> Traces { get; }

    public IReadOnlyList<PlotTrace> AllTraces { get; }

    public PlotAxis XAxis { get; }

    public PlotAxis YAxis { get; }

    public AxisRange X { get; }

    public AxisRange Y { get; }

    public PlotAxis FittedXAxis => Categories.Count > 0 ? XAxis : XAxis with { From = X.From, To = X.To };

    public PlotAxis FittedYAxis => YAxis with { From = Y.From, To = Y.To };

    /// <summary>The numbers between the first and the last colour.</summary>
    public AxisRange Z { get; }

    public IReadOnlyList<string> Categories { get; }

    public bool HasSurface => AllTraces.Any(trace => trace is SurfaceTrace);

    /// <summary>The style of a trace: surfaces need none, so they use none up.</summary>
    public SeriesStyle StyleOf(int trace) => SeriesStyle.Of(Traces.Take(trace).Count(before => before is not SurfaceTrace), HasSurface);

    /// <summary>Traces that a legend has to tell apart.</summary>
    public IReadOnlyList<int> LegendEntries
    {
        get
        {
            int[] series = [.. Enumerable.Range(0, Traces.Count).Where(i => Traces[i] is not SurfaceTrace)];
            int[] named = [.. series.Where(i => Traces[i].Name.Length > 0)];
            return series.Length > 1 || HasSurface ? named : [];
        }
    }

    private PlotAxis Axis(PlotAxis own, Func<Plot, PlotAxis> ofFrame) =>
        own == new PlotAxis("") && Plot.Frames.Count > 0 ? ofFrame(Plot.Frames[^1].Plot) : own;

    private AxisRange HorizontalRange()
    {
        if (Categories.Count > 0)
            return new AxisRange(-0.5, Categories.Count - 0.5, false);

        var points = AllTraces.OfType<PointsTrace>().SelectMany(trace => trace.X);
        return AxisRanges.Find(XAxis, WithRoom(AllTraces.SelectMany(HorizontalNumbers), points, XAxis), toNiceNumbers: false);
    }

    private AxisRange VerticalRange()
    {
        var values = AllTraces.SelectMany(VerticalNumbers);
        if (Categories.Count > 0)
            values = values.Append(0);
        var points = AllTraces.OfType<PointsTrace>().SelectMany(trace => trace.Y);
        return AxisRanges.Find(YAxis, WithRoom(values, points, YAxis), toNiceNumbers: !HasSurface);
    }

    /// <summary>Adds room around points, so that no marker touches the frame. Lines may.</summary>
    private IEnumerable<double> WithRoom(IEnumerable<double> values, IEnumerable<double> points, PlotAxis axis)
    {
        double[] all = [.. values];
        if (HasSurface || all.Length == 0)
            return all;

        var scale = new AxisRange(0, 1, axis.Logarithmic);
        var room = PointPadding * (scale.Scaled(all.Max()) - scale.Scaled(all.Min()));
        return all.Concat(points.SelectMany(point => new[] { scale.Unscaled(scale.Scaled(point) - room), scale.Unscaled(scale.Scaled(point) + room) }));
    }

    private AxisRange SurfaceRange() =>
        AxisRanges.Find(new PlotAxis(""), AllTraces.OfType<SurfaceTrace>().SelectMany(surface => surface.Z.Enumerate()), toNiceNumbers: false);

    private IEnumerable<double> HorizontalNumbers(PlotTrace trace) =>
        trace is SurfaceTrace { IsEmpty: false } surface ? Ends(CellEdges.Of(surface.X, XAxis.Logarithmic)) : trace.HorizontalValues;

    private IEnumerable<double> VerticalNumbers(PlotTrace trace) =>
        trace is SurfaceTrace { IsEmpty: false } surface ? Ends(CellEdges.Of(surface.Y, YAxis.Logarithmic)) : trace.VerticalValues;

    private static double[] Ends(double[] edges) => [edges[0], edges[^1]];
}
