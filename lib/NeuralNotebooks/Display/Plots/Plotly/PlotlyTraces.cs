using System.Text.Json.Nodes;

namespace NeuralNotebooks;

/// <summary>The traces of a plot for plotly.js.</summary>
internal static class PlotlyTraces
{
    public static JsonObject Of(PlotTrace trace, int index, PlotView view)
    {
        var json = trace switch
        {
            LineTrace line => Line(line, view.StyleOf(index)),
            PointsTrace points => Points(points, view.StyleOf(index), view),
            BarTrace bars => Bars(bars, view.StyleOf(index)),
            SurfaceTrace surface => Surface(surface, view),
            _ => throw new InvalidOperationException($"No drawing for {trace.Title}."),
        };
        json["name"] = PlotlyJson.Text(trace.Name.Length > 0 ? trace.Name : view.YAxis.Title);
        json["showlegend"] = view.LegendEntries.Contains(index);
        return json;
    }

    private static JsonObject Line(LineTrace line, SeriesStyle style) => new()
    {
        ["type"] = "scatter",
        ["mode"] = line.X.Count == 1 ? "markers" : "lines",
        ["x"] = PlotlyJson.Numbers(line.X),
        ["y"] = PlotlyJson.Numbers(line.Y),
        ["line"] = new JsonObject { ["color"] = style.Colour, ["dash"] = style.PlotlyDash, ["width"] = 2.25 },
        ["marker"] = new JsonObject { ["color"] = style.Colour, ["symbol"] = style.Marker, ["size"] = 2 * Marker.Radius },
    };

    private static JsonObject Points(PointsTrace points, SeriesStyle style, PlotView view)
    {
        var json = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = points.Labels.Count > 0 ? "markers+text" : "markers",
            ["x"] = PlotlyJson.Numbers(points.X),
            ["y"] = PlotlyJson.Numbers(points.Y),
            ["marker"] = new JsonObject
            {
                ["color"] = style.Colour,
                ["symbol"] = style.Marker,
                ["size"] = 2 * Marker.Radius,
                ["line"] = new JsonObject { ["width"] = view.HasSurface ? 1.5 : 0, ["color"] = "#fff" },
            },
            ["cliponaxis"] = false,
        };
        if (points.Labels.Count > 0)
        {
            json["text"] = PlotlyJson.Texts(points.Labels);
            json["textposition"] = PlotlyJson.Texts(PlotSvg.LabelPositions(view, points));
            if (view.AllTraces.OfType<SurfaceTrace>().LastOrDefault(surface => !surface.IsEmpty) is { } behind)
                json["textfont"] = new JsonObject { ["color"] = PlotlyJson.Texts(SurfaceInk.At(points, behind, view)) };
        }

        return json;
    }

    private static JsonObject Bars(BarTrace bars, SeriesStyle style) => new()
    {
        ["type"] = "bar",
        ["x"] = PlotlyJson.Texts(bars.Categories),
        ["y"] = PlotlyJson.Numbers(bars.Values),
        ["marker"] = new JsonObject { ["color"] = style.Colour },
    };

    private static JsonObject Surface(SurfaceTrace surface, PlotView view)
    {
        var json = new JsonObject
        {
            ["type"] = surface is ContourTrace ? "contour" : "heatmap",
            ["x"] = PlotlyJson.Numbers(surface.X),
            ["y"] = PlotlyJson.Numbers(surface.Y),
            ["z"] = new JsonArray([.. surface.Z.EnumerateRows().Select(row => (JsonNode)PlotlyJson.Numbers(row))]),
            ["zmin"] = NumberText.Round(view.Z.From),
            ["zmax"] = NumberText.Round(view.Z.To),
            ["colorscale"] = "Viridis",
            ["colorbar"] = new JsonObject { ["title"] = new JsonObject { ["text"] = PlotlyJson.Text(surface.Name) }, ["thickness"] = 14, ["outlinewidth"] = 0 },
        };
        if (surface is ContourTrace)
            json["ncontours"] = 20;
        return json;
    }
}
