namespace NeuralNotebooks;

/// <summary>One thing that a <see cref="Plot"/> draws.</summary>
public abstract class PlotTrace
{
    private protected PlotTrace(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>What the legend calls it; empty where one trace needs no legend.</summary>
    public string Name { get; }

    /// <summary>Whether there is nothing to draw.</summary>
    internal abstract bool IsEmpty { get; }

    /// <summary>All numbers along the x axis; none where the axis has categories.</summary>
    internal abstract IReadOnlyList<double> HorizontalValues { get; }

    /// <summary>All numbers along the y axis.</summary>
    internal abstract IReadOnlyList<double> VerticalValues { get; }

    /// <summary>Says what a message calls the trace: <c>Line "loss"</c>.</summary>
    internal string Title => TraceData.Title(Kind, Name);

    private protected abstract string Kind { get; }

    /// <summary>The same trace, fit for another x axis.</summary>
    internal virtual PlotTrace For(PlotAxis horizontalAxis) => this;
}
