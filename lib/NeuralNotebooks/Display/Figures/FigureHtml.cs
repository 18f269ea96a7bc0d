namespace NeuralNotebooks;

/// <summary>
/// The accessible frame of a drawing: caption, drawing, description, and the numbers behind a disclosure.
/// </summary>
/// <remarks>
/// The drawing is one image to a screen reader, named by the description; the description below it is for the eye and
/// for pages that remove drawings. The disclosure stands outside the image, whose content no screen reader enters.
/// </remarks>
internal static class FigureHtml
{
    /// <param name="title">The caption; none if empty.</param>
    /// <param name="description">What there is to see, in words.</param>
    /// <param name="drawingClass">What stylesheet and script call the drawing.</param>
    /// <param name="drawing">Finished markup; empty if a script draws.</param>
    /// <param name="tables">Finished markup; no disclosure if empty.</param>
    /// <param name="summary">The line that discloses the tables.</param>
    public static string Content(string title, string description, string drawingClass, string drawing, string tables, string summary)
    {
        var html = new MarkupBuilder().AddMarkup(Markup.Style("figure.css"));
        if (title.Length > 0)
            html.Add($"<figcaption>{title}</figcaption>");
        html.Add($"<div class=\"{drawingClass}\" role=\"img\" aria-label=\"{description}\">").AddMarkup(drawing).AddMarkup("</div>");
        html.Add($"<p aria-hidden=\"true\">{description}</p>");
        if (tables.Length > 0)
            html.AddMarkup(Markup.Style("table.css")).Add($"<details><summary>{summary}</summary><div>").AddMarkup(tables).AddMarkup("</div></details>");
        return html.ToString();
    }
}
