namespace NeuralNotebooks;

/// <summary>
/// The accessible frame of a plot: caption, drawing, description, and the numbers behind a disclosure.
/// </summary>
/// <remarks>
/// The drawing is one image to a screen reader, named by the description; the description below it is for the eye and
/// for pages that remove drawings. The disclosure stands outside the image, whose content no screen reader enters.
/// </remarks>
internal static class PlotHtml
{
    public static string Write(Plot plot)
    {
        var view = new PlotView(plot);
        return new MarkupBuilder()
            .AddMarkup("<figure class=\"nn-plot\" data-plotly='").AddMarkup(PlotlyJson.Write(view)).AddMarkup("'>")
            .AddMarkup(Content(view, PlotSvg.Write(view)))
            .AddMarkup("<script>").AddMarkup(EmbeddedText.Read("figure.js")).AddMarkup("</script></figure>")
            .ToString();
    }

    public static string WriteAround(Plot plot, string drawing) =>
        $"<figure class=\"nn-plot\">{Content(new PlotView(plot), drawing)}</figure>";

    private static string Content(PlotView view, string drawing)
    {
        var description = view.Plot.Description;
        var html = new MarkupBuilder()
            .AddMarkup(Markup.Style("plot.css"))
            .Add($"<figcaption>{view.Plot.Title}</figcaption>")
            .Add($"<div class=\"nn-drawing\" role=\"img\" aria-label=\"{description}\">").AddMarkup(drawing).AddMarkup("</div>")
            .Add($"<p aria-hidden=\"true\">{description}</p>");

        var tables = PlotTables.Write(view);
        if (tables.Length > 0)
            html.AddMarkup(Markup.Style("table.css")).Add($"<details><summary>{Summary(view)}</summary><div>").AddMarkup(tables).AddMarkup("</div></details>");
        return html.ToString();
    }

    private static string Summary(PlotView view) =>
        view.Plot.Frames.Count > 1 ? $"The numbers at {view.Plot.Frames[^1].Label}" : "The numbers";
}
