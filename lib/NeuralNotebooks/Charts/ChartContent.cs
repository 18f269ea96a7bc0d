namespace NeuralNotebooks;

/// <summary>What a chart shows: the data behind drawing, description and table.</summary>
internal sealed record ChartContent(string Title)
{
    public PlotAxis X { get; init; } = new("");

    public PlotAxis Y { get; init; } = new("");

    /// <summary>What is drawn, the last on top.</summary>
    public IReadOnlyList<Series> Series { get; init; } = [];

    /// <summary>The moments that a slider moves through; none for a chart that stands still.</summary>
    public IReadOnlyList<ChartFrame> Frames { get; init; } = [];

    /// <summary>The description that was given, if one was.</summary>
    public string? Words { get; init; }

    /// <summary>What there is to see, in words: as given, else made from the data.</summary>
    public string Description => Words ?? ChartWords.Describe(this);

    /// <summary>The chart's own series, then those of the last frame: what shows at first.</summary>
    public IReadOnlyList<Series> Shown => Frames.Count == 0 ? Series : [.. Series, .. Frames[^1].Content.Series];

    /// <summary>The chart's own series and those of all frames.</summary>
    public IReadOnlyList<Series> All => [.. Series, .. Frames.SelectMany(frame => frame.Content.Series)];
}

/// <summary>One moment of a chart that changes.</summary>
/// <param name="Label">What the slider says: <c>epoch 10</c>.</param>
/// <param name="Content">What is drawn then, over what all frames share.</param>
internal sealed record ChartFrame(string Label, ChartContent Content);

/// <summary>An axis of a chart.</summary>
/// <param name="Title">What the axis measures, with its unit: <c>hours studied (h)</c>.</param>
/// <param name="From">Where the axis begins. Null: where the data needs it to.</param>
/// <param name="To">Where the axis ends. Null: where the data needs it to.</param>
/// <param name="Logarithmic">Whether equal steps along the axis are equal factors.</param>
internal sealed record PlotAxis(string Title, double? From = null, double? To = null, bool Logarithmic = false)
{
    /// <summary>The number itself, or its logarithm to base 10.</summary>
    public double Scaled(double value) => Logarithmic ? Math.Log10(value) : value;

    /// <summary>The number at a part of the way from one end to the other. Both ends must be given.</summary>
    public double At(double part) => Logarithmic
        ? From!.Value * Math.Pow(To!.Value / From.Value, part)
        : From!.Value + ((To!.Value - From.Value) * part);

    public void RequireSense(string letter)
    {
        if (From is { } from && !double.IsFinite(from) || To is { } to && !double.IsFinite(to))
            throw new ArgumentException($"The {letter} axis runs from {From} to {To}: give finite numbers.");
        if (From >= To)
            throw new ArgumentException(FormattableString.Invariant($"The {letter} axis runs from {From} to {To}: give the smaller number first."));
        if (Logarithmic && (From <= 0 || To <= 0))
            throw new ArgumentException(FormattableString.Invariant($"The {letter} axis is logarithmic and runs from {From} to {To}: a logarithm needs numbers above 0."));
    }
}
