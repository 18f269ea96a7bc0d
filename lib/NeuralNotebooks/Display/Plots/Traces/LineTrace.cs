namespace NeuralNotebooks;

/// <summary>A line through points, in their order.</summary>
public sealed class LineTrace : PlotTrace
{
    /// <summary>A line is drawn with at most this many points.</summary>
    public const int MostPoints = 200;

    internal LineTrace(IEnumerable<double> x, IEnumerable<double> y, string name, bool logarithmic)
        : base(name)
    {
        AllX = TraceData.Finite(x, Title, nameof(x));
        AllY = TraceData.Finite(y, Title, nameof(y));
        TraceData.RequireSameCount(Title, AllX.Count, nameof(x), AllY.Count, nameof(y));
        (X, Y) = Thinned(logarithmic);
    }

    private LineTrace(LineTrace original, bool logarithmic)
        : base(original.Name)
    {
        AllX = original.AllX;
        AllY = original.AllY;
        (X, Y) = Thinned(logarithmic);
    }

    /// <summary>The x values that are drawn: at most 200, both ends and the extremes among them, evenly spread along the axis.</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>The y values that are drawn.</summary>
    public IReadOnlyList<double> Y { get; }

    internal IReadOnlyList<double> AllX { get; }

    internal IReadOnlyList<double> AllY { get; }

    internal override bool IsEmpty => X.Count == 0;

    internal override IReadOnlyList<double> HorizontalValues => AllX;

    internal override IReadOnlyList<double> VerticalValues => AllY;

    private protected override string Kind => "Line";

    internal override PlotTrace For(PlotAxis horizontalAxis) =>
        AllX.Count <= MostPoints ? this : new LineTrace(this, horizontalAxis.Logarithmic);

    private (double[] X, double[] Y) Thinned(bool logarithmic)
    {
        var kept = LineThinning.Keep(AllX, AllY, MostPoints, logarithmic);
        return ([.. kept.Select(i => AllX[i])], [.. kept.Select(i => AllY[i])]);
    }
}
