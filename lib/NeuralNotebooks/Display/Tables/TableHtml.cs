namespace NeuralNotebooks;

/// <summary>Writes a table as HTML with heads that a screen reader announces.</summary>
internal static class TableHtml
{
    public static string Write(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<TableCell>> rows, string caption) =>
        $"<div style=\"overflow-x:auto\">{Markup.Style("table.css")}{Table(headers, rows, caption)}</div>";

    /// <summary>The table alone, for a fragment that brings the stylesheet itself.</summary>
    public static string Table(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<TableCell>> rows, string caption)
    {
        var html = new MarkupBuilder().AddMarkup("<table class=\"nn-table\">");
        if (caption.Length > 0)
            html.Add($"<caption>{caption}</caption>");

        html.AddMarkup("<thead><tr>");
        for (var column = 0; column < headers.Count; column++)
            AppendHeader(html, headers[column], rows.Count > 0 && rows.All(row => row[column].IsAtRight));
        html.AddMarkup("</tr></thead><tbody>");
        foreach (var row in rows)
            AppendRow(html, row);
        return html.AddMarkup("</tbody></table>").ToString();
    }

    private static void AppendHeader(MarkupBuilder html, string text, bool isAtRight)
    {
        // An empty corner heads nothing: as a head it would be announced as one without a name.
        if (text.Length == 0)
            html.AddMarkup("<td style=\"border-bottom:1.5px solid\"></td>");
        else
            html.AddMarkup(isAtRight ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Add($"{text}</th>");
    }

    private static void AppendRow(MarkupBuilder html, IReadOnlyList<TableCell> row)
    {
        html.AddMarkup("<tr>");
        for (var column = 0; column < row.Count; column++)
        {
            var (text, isAtRight) = row[column];
            if (isAtRight)
                html.Add($"<td class=\"n\">{NumberText.WithMinusSign(text)}</td>");
            else if (column == 0)
                html.Add($"<th scope=\"row\">{text}</th>");
            else
                html.Add($"<td>{text}</td>");
        }

        html.AddMarkup("</tr>");
    }
}
