namespace NeuralNotebooks;

/// <summary>Single points, each with a text beside it if there is something to say.</summary>
public sealed class PointsTrace : PlotTrace
{
    internal PointsTrace(IEnumerable<double> x, IEnumerable<double> y, string name, IEnumerable<string>? labels)
        : base(name)
    {
        X = TraceData.Finite(x, Title, nameof(x));
        Y = TraceData.Finite(y, Title, nameof(y));
        Labels = labels is null ? [] : TraceData.Texts(labels, Title, nameof(labels));
        TraceData.RequireSameCount(Title, X.Count, nameof(x), Y.Count, nameof(y));
        if (labels is not null)
            TraceData.RequireSameCount(Title, X.Count, nameof(x), Labels.Count, nameof(labels));
    }

    /// <summary>Where the points lie along the x axis.</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>Where the points lie along the y axis.</summary>
    public IReadOnlyList<double> Y { get; }

    /// <summary>The text beside each point; none if the points have no texts.</summary>
    public IReadOnlyList<string> Labels { get; }

    internal override bool IsEmpty => X.Count == 0;

    internal override IReadOnlyList<double> HorizontalValues => X;

    internal override IReadOnlyList<double> VerticalValues => Y;

    private protected override string Kind => "Points";
}
