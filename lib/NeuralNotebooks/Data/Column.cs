namespace NeuralNotebooks;

/// <summary>The name of a feature or label and the unit it is measured in.</summary>
/// <param name="Name">What is measured: "hours studied".</param>
/// <param name="Unit">The unit, "h" or "%"; empty where there is none.</param>
public sealed record Column(string Name, string Unit = "")
{
    /// <summary>Reads "hours studied (h)": a name, then, after a space, a unit in parentheses if there is one.</summary>
    /// <param name="text">The heading of a column.</param>
    /// <returns>The name and the unit, without spaces around them.</returns>
    public static Column Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var heading = text.Trim();
        var opening = heading.LastIndexOf(" (", StringComparison.Ordinal);
        return opening > 0 && heading.EndsWith(')')
            ? new Column(heading[..opening].TrimEnd(), heading[(opening + 2)..^1].Trim())
            : new Column(heading);
    }

    /// <summary>The heading that <see cref="Parse"/> reads: "hours studied (h)".</summary>
    public override string ToString() => Unit.Length == 0 ? Name : $"{Name} ({Unit})";
}
