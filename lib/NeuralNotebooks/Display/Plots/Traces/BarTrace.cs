namespace NeuralNotebooks;

/// <summary>Bars from zero, one for each category.</summary>
public sealed class BarTrace : PlotTrace
{
    internal BarTrace(IEnumerable<string> categories, IEnumerable<double> values, string name)
        : base(name)
    {
        Categories = TraceData.Texts(categories, Title, nameof(categories));
        Values = TraceData.Finite(values, Title, nameof(values));
        TraceData.RequireSameCount(Title, Categories.Count, nameof(categories), Values.Count, nameof(values));
        if (Categories.GroupBy(category => category).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"{Title}: the category \"{twice.Key}\" stands there {twice.Count()} times; give every bar its own.", nameof(categories));
    }

    /// <summary>What each bar stands for.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>The height of each bar.</summary>
    public IReadOnlyList<double> Values { get; }

    internal override bool IsEmpty => Values.Count == 0;

    internal override IReadOnlyList<double> HorizontalValues => [];

    internal override IReadOnlyList<double> VerticalValues => Values;

    private protected override string Kind => "Bars";
}
