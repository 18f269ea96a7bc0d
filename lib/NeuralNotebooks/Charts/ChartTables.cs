namespace NeuralNotebooks;

/// <summary>The numbers of a chart as tables of a size that can be read aloud.</summary>
internal static class ChartTables
{
    private const int MostRows = 50;
    private const int MostSurfaceLines = 10;

    public static string Write(ChartContent chart)
    {
        var html = new MarkupBuilder();
        foreach (var series in Columns(chart).GroupBy(series => series.Keys, SameKeys.Instance))
            html.AddMarkup(SeriesTable(series.First(), [.. series]));
        foreach (var surface in chart.Shown.OfType<Surface>().Where(surface => !surface.IsEmpty))
            html.AddMarkup(SurfaceTable(surface, chart));
        return html.ToString();
    }

    private static IEnumerable<TableSeries> Columns(ChartContent chart)
    {
        var (x, y) = (Words.NameOf(chart.X, "x"), Words.NameOf(chart.Y, "y"));
        foreach (var series in chart.Shown.Where(series => !series.IsEmpty))
        {
            // A line's name says what its heights are; that of points says whose they are.
            var name = series.Name.Length == 0 ? y : series is Points && chart.Y.Title.Length > 0 ? $"{series.Name}: {y}" : series.Name;
            if (series is Curve)
                yield return new TableSeries(x, Numbers(series.AlongX), true, name, Numbers(series.AlongY), []);
            else if (series is Points points)
                yield return new TableSeries(x, Numbers(points.AlongX), true, name, Numbers(points.AlongY), points.Labels);
            else if (series is Bars bars)
                yield return new TableSeries(chart.X.Title.Length > 0 ? x : "category", bars.Categories, false, name, Numbers(bars.AlongY), []);
        }
    }

    private static string SeriesTable(TableSeries first, TableSeries[] series)
    {
        var labelled = series.FirstOrDefault(one => one.Labels.Count > 0);
        var chosen = Thinning.Evenly(first.Keys.Count, MostRows);
        string[] headers = [.. labelled is null ? Array.Empty<string>() : ["label"], first.KeyName, .. series.Select(one => one.Name)];
        var rows = chosen.Select(i => (TableCell[])
        [
            .. labelled is null ? Array.Empty<TableCell>() : [new TableCell(labelled.Labels[i], false)],
            new TableCell(first.Keys[i], first.HasNumberKeys),
            .. series.Select(one => new TableCell(one.Values[i], true)),
        ]).ToArray();
        return TableHtml.Table(headers, rows, Thinned(chosen.Count, first.Keys.Count));
    }

    private static string SurfaceTable(Surface surface, ChartContent chart)
    {
        var (rows, columns) = (Thinning.Evenly(surface.AlongY.Count, MostSurfaceLines), Thinning.Evenly(surface.AlongX.Count, MostSurfaceLines));
        var (x, y) = (Numbers(surface.AlongX), Numbers(surface.AlongY));
        var digits = NumberText.DigitsToTellApart([.. surface.Z.Enumerate()]);
        var cells = rows.Select(row => (TableCell[])
        [
            new TableCell(NumberText.WithMinusSign(y[row]), false),
            .. columns.Select(column => new TableCell(NumberText.Significant(surface.Z[row, column], digits), true)),
        ]).ToArray();
        var isThinned = (rows.Count, columns.Count) != (y.Length, x.Length);
        var caption = surface.Name + (isThinned ? $" ({rows.Count}×{columns.Count} of {y.Length}×{x.Length} values)" : "");
        var corner = $"{Words.NameOf(chart.Y, "y")} \\ {Words.NameOf(chart.X, "x")}";
        return TableHtml.Table([corner, .. columns.Select(column => NumberText.WithMinusSign(x[column]))], cells, caption.Trim());
    }

    private static string Thinned(int shown, int all) => shown == all ? "" : $"{shown} of {NumberText.Grouped(all)} rows, evenly spaced";

    private static string[] Numbers(IReadOnlyList<double> values)
    {
        var digits = NumberText.DigitsToTellApart(values);
        return [.. values.Select(value => NumberText.Significant(value, digits))];
    }

    /// <summary>A column of numbers with what each belongs to.</summary>
    private sealed record TableSeries(string KeyName, IReadOnlyList<string> Keys, bool HasNumberKeys, string Name, IReadOnlyList<string> Values, IReadOnlyList<string> Labels);

    /// <summary>Series with the same keys share a table.</summary>
    private sealed class SameKeys : IEqualityComparer<IReadOnlyList<string>>
    {
        public static readonly SameKeys Instance = new();

        public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => x is not null && y is not null && x.SequenceEqual(y, StringComparer.Ordinal);

        public int GetHashCode(IReadOnlyList<string> keys) => keys.Count;
    }
}
