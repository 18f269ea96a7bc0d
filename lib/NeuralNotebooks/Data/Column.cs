namespace NeuralNotebooks;

/// <summary>The name of a feature or label, the unit it is measured in, and what numbers are possible.</summary>
/// <param name="Name">What is measured: "hours studied".</param>
/// <param name="Unit">The unit, "h" or "%"; empty where there is none.</param>
/// <param name="Range">The possible numbers; null where nobody has said.</param>
public sealed record Column(string Name, string Unit = "", ValueRange? Range = null)
{
    /// <summary>
    /// Reads "hours studied (h)": a name, then, after a space, a unit in parentheses if there is one. Behind the unit may stand what
    /// is possible: "score (points 0 to 20)", "grade (1 to 6)".
    /// </summary>
    /// <param name="text">The heading of a column.</param>
    /// <returns>The name and the unit, without spaces around them, and the range if there is one.</returns>
    /// <exception cref="FormatException">The range does not end above its beginning.</exception>
    public static Column Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var heading = text.Trim();
        var opening = heading.LastIndexOf(" (", StringComparison.Ordinal);
        if (opening <= 0 || !heading.EndsWith(')'))
            return new Column(heading);
        var (unit, range) = ValueRange.TakeOff(heading[(opening + 2)..^1].Trim());
        return new Column(heading[..opening].TrimEnd(), unit, range);
    }

    /// <summary>The heading that <see cref="Parse"/> reads, without the range: "hours studied (h)".</summary>
    public override string ToString() => Unit.Length == 0 ? Name : $"{Name} ({Unit})";
}
