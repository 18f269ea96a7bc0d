namespace NeuralNotebooks;

/// <summary>The numbers of a plot as tables of a size that can be read aloud.</summary>
internal static class PlotTables
{
    private const int MostRows = 50;
    private const int MostSurfaceLines = 10;

    public static string Write(PlotView view)
    {
        var html = new MarkupBuilder();
        foreach (var series in Series(view).GroupBy(series => series.Keys, SameKeys.Instance))
            html.AddMarkup(SeriesTable(series.First(), [.. series]));
        foreach (var surface in view.Traces.OfType<SurfaceTrace>().Where(surface => !surface.IsEmpty))
            html.AddMarkup(SurfaceTable(surface, view));
        return html.ToString();
    }

    private static IEnumerable<TableSeries> Series(PlotView view)
    {
        var (x, y) = (Words.NameOf(view.XAxis, "x"), Words.NameOf(view.YAxis, "y"));
        foreach (var trace in view.Traces.Where(trace => !trace.IsEmpty))
        {
            var name = trace.Name.Length > 0 ? trace.Name : y;
            if (trace is LineTrace line)
                yield return new TableSeries(x, Numbers(line.AllX), true, name, line.AllY, []);
            else if (trace is PointsTrace points)
                yield return new TableSeries(x, Numbers(points.X), true, name, points.Y, points.Labels);
            else if (trace is BarTrace bars)
                yield return new TableSeries(view.XAxis.Title.Length > 0 ? x : "category", bars.Categories, false, name, bars.Values, []);
        }
    }

    private static string SeriesTable(TableSeries first, TableSeries[] series)
    {
        var labelled = series.FirstOrDefault(one => one.Labels.Count > 0);
        var chosen = EvenChoice.Of(first.Keys.Count, MostRows);
        string[] headers = [.. labelled is null ? Array.Empty<string>() : ["label"], first.KeyName, .. series.Select(one => one.Name)];
        var rows = chosen.Select(i => (TableCell[])
        [
            .. labelled is null ? Array.Empty<TableCell>() : [new TableCell(labelled.Labels[i], false)],
            new TableCell(first.Keys[i], first.HasNumberKeys),
            .. series.Select(one => new TableCell(NumberText.Significant(one.Values[i]), true)),
        ]).ToArray();
        return TableHtml.Table(headers, rows, Thinned(chosen.Count, first.Keys.Count));
    }

    private static string SurfaceTable(SurfaceTrace surface, PlotView view)
    {
        var columns = EvenChoice.Of(surface.X.Count, MostSurfaceLines);
        var rows = EvenChoice.Of(surface.Y.Count, MostSurfaceLines);
        var corner = $"{Words.NameOf(view.YAxis, "y")} \\ {Words.NameOf(view.XAxis, "x")}";
        var cells = rows.Select(row => (TableCell[])
        [
            new TableCell(NumberText.WithMinusSign(NumberText.Significant(surface.Y[row])), false),
            .. columns.Select(column => new TableCell(NumberText.Significant(surface.Z[row, column]), true)),
        ]).ToArray();
        var isThinned = (rows.Count, columns.Count) != surface.FullShape;
        var caption = surface.Name + (isThinned ? $" ({rows.Count}×{columns.Count} of {surface.FullShape.Rows}×{surface.FullShape.Columns} values)" : "");
        return TableHtml.Table([corner, .. columns.Select(column => NumberText.WithMinusSign(NumberText.Significant(surface.X[column])))], cells, caption.Trim());
    }

    private static string Thinned(int shown, int all) => shown == all ? "" : $"{shown} of {NumberText.Grouped(all)} rows, evenly chosen";

    private static string[] Numbers(IReadOnlyList<double> values) => [.. values.Select(value => NumberText.Significant(value))];

    /// <summary>A column of numbers with what each belongs to.</summary>
    private sealed record TableSeries(string KeyName, IReadOnlyList<string> Keys, bool HasNumberKeys, string Name, IReadOnlyList<double> Values, IReadOnlyList<string> Labels);

    /// <summary>Series with the same keys share a table.</summary>
    private sealed class SameKeys : IEqualityComparer<IReadOnlyList<string>>
    {
        public static readonly SameKeys Instance = new();

        public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => x is not null && y is not null && x.SequenceEqual(y, StringComparer.Ordinal);

        public int GetHashCode(IReadOnlyList<string> keys) => keys.Count;
    }
}
