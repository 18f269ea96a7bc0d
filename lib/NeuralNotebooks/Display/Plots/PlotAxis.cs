namespace NeuralNotebooks;

/// <summary>An axis of a <see cref="Plot"/>.</summary>
/// <param name="Title">What the axis measures, with its unit: <c>hours studied (h)</c>.</param>
/// <param name="From">Where the axis begins. Null: where the data needs it to.</param>
/// <param name="To">Where the axis ends. Null: where the data needs it to.</param>
/// <param name="Logarithmic">Whether equal steps along the axis are equal factors.</param>
public sealed record PlotAxis(string Title, double? From = null, double? To = null, bool Logarithmic = false)
{
    internal void RequireSense(string letter)
    {
        if (From is { } from && !double.IsFinite(from) || To is { } to && !double.IsFinite(to))
            throw new ArgumentException($"The {letter} axis runs from {From} to {To}: give finite numbers.");
        if (From >= To)
            throw new ArgumentException(FormattableString.Invariant($"The {letter} axis runs from {From} to {To}: give a smaller number first."));
        if (Logarithmic && (From <= 0 || To <= 0))
            throw new ArgumentException(FormattableString.Invariant($"The {letter} axis is logarithmic and runs from {From} to {To}: a logarithm needs numbers above 0."));
    }
}
