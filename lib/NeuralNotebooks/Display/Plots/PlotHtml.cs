namespace NeuralNotebooks;

/// <summary>A plot in its accessible frame, with what plotly.js needs to draw it again.</summary>
internal static class PlotHtml
{
    public static string Write(Plot plot)
    {
        var view = new PlotView(plot);
        return WithFigure(view, PlotlyJson.Write(view));
    }

    /// <param name="plot">What caption, still drawing, description and table show.</param>
    /// <param name="figureJson">What plotly.js draws.</param>
    public static string WriteWithFigure(Plot plot, string figureJson) => WithFigure(new PlotView(plot), PlotlyJson.Checked(figureJson));

    private static string WithFigure(PlotView view, string figure) =>
        new MarkupBuilder()
            .AddMarkup("<figure class=\"nn-figure\" data-plotly='").AddMarkup(figure).AddMarkup("'>")
            .AddMarkup(Content(view, PlotSvg.Write(view)))
            .AddMarkup("<script>").AddMarkup(EmbeddedText.Read("figure.js")).AddMarkup("</script></figure>")
            .ToString();

    private static string Content(PlotView view, string drawing) =>
        FigureHtml.Content(view.Plot.Title, view.Plot.Description, drawing, PlotTables.Write(view), Summary(view));

    private static string Summary(PlotView view) =>
        view.Plot.Frames.Count > 1 ? $"The numbers at {view.Plot.Frames[^1].Label}" : "The numbers";
}
