namespace NeuralNotebooks;

/// <summary>Which columns of a table are features and which are labels, as they are asked for by name.</summary>
/// <param name="Labels">How many of the columns, counted from the last, are labels, where none is named.</param>
/// <param name="Features">The features; null for every column that is no label.</param>
/// <param name="Without">Columns to leave out.</param>
/// <param name="Label">The one label.</param>
/// <param name="Classes">The one label, whose cells name classes.</param>
internal sealed record ColumnChoice(int Labels, string[]? Features, string[]? Without, string? Label, string? Classes)
{
    /// <summary>The columns as indices into a header.</summary>
    public (int[] Features, int[] Labels) In(string[] header)
    {
        RequireOneWay();
        var without = (Without ?? []).Select(name => Find(name, header)).ToArray();
        var rest = Enumerable.Range(0, header.Length).Except(without).ToArray();
        if (rest is [var only] && Labels == 1)
            throw new FormatException(
                $"There is only one column, '{header[only]}', and a table needs a feature and a label; separate its cells with commas, semicolons or tabs.");
        if (Labels >= rest.Length)
            throw OutOfRange(
                $"labels is {Labels} and the header has {Guard.Count(rest.Length, "column")}, which leaves no feature; give a smaller number or more columns.");

        int[] labels = (Label ?? Classes) is { } named ? [Find(named, header)] : rest[^Labels..];
        int[] features = Features is null ? [.. rest.Except(labels)] : [.. Features.Select(name => Find(name, header))];
        if (features.Length == 0)
            throw new ArgumentException("features names no column; name at least one.");
        if (features.Intersect(labels).ToArray() is [var both, ..])
            throw new ArgumentException($"'{header[both]}' is a feature and the label; name another label, using label: or classes:.");
        if (features.Concat(labels).Intersect(without).ToArray() is [var gone, ..])
            throw new ArgumentException($"'{header[gone]}' is left out and cannot be {(labels.Contains(gone) ? "the label" : "a feature")}; take it out of without.");
        return (features, labels);
    }

    private void RequireOneWay()
    {
        if (Labels < 1)
            throw OutOfRange($"labels is {Labels}; a data set has at least 1 label.");
        if (Label is not null && Classes is not null)
            throw new ArgumentException($"label is '{Label}' and classes is '{Classes}'; give only the one that is to be learned.");
        if (Labels > 1 && (Label ?? Classes) is { } named)
            throw new ArgumentException($"labels is {Labels} and '{named}' is named as the one label; give only one of the two.");
    }

    // "sepal length" finds "sepal length (cm)": the unit may be left away.
    private static int Find(string name, string[] header)
    {
        ArgumentNullException.ThrowIfNull(name);
        int[] found = Matching(heading => heading);
        if (found.Length == 0)
            found = Matching(heading => Column.Parse(heading).Name);
        return found switch
        {
            [var one] => one,
            [] => throw new ArgumentException($"There is no column '{name.Trim()}'; the columns are {Some(header)}."),
            _ => throw new ArgumentException($"There are {found.Length} columns named '{name.Trim()}'; give each a name of its own in the header."),
        };

        int[] Matching(Func<string, string> part) => [.. Enumerable.Range(0, header.Length)
            .Where(column => part(header[column]).Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))];
    }

    private static ArgumentOutOfRangeException OutOfRange(string message) => new(message, innerException: null);

    private static string Some(string[] header)
    {
        const int most = 12;
        return string.Join(", ", Shown.Indices(header.Length, most).Select(column => column == Shown.Dots ? "…" : $"'{header[column]}'"));
    }
}
