using System.Text.Json.Nodes;

namespace NeuralNotebooks;

/// <summary>The layout of a plot for plotly.js: the same axes as the drawing without it.</summary>
internal static class PlotlyLayout
{
    private const int Height = 400;
    private const int SliderHeight = 70;

    public static JsonObject Of(PlotView view)
    {
        var layout = new JsonObject
        {
            ["autosize"] = true,
            ["height"] = Height + (view.Plot.Frames.Count > 0 ? SliderHeight : 0),
            ["margin"] = new JsonObject { ["l"] = 56, ["r"] = 16, ["t"] = 24, ["b"] = 48 },
            ["paper_bgcolor"] = "rgba(0,0,0,0)",
            ["plot_bgcolor"] = "rgba(0,0,0,0)",
            ["font"] = new JsonObject { ["size"] = SvgText.FontSize },
            ["hovermode"] = "closest",
            ["barmode"] = "group",
            ["legend"] = new JsonObject { ["orientation"] = "h", ["x"] = 0, ["y"] = 1.02, ["yanchor"] = "bottom", ["bgcolor"] = "rgba(0,0,0,0)" },
            ["xaxis"] = Axis(view.XAxis, view.X, view.HasSurface),
            ["yaxis"] = Axis(view.YAxis, view.Y, view.HasSurface),
        };
        if (view.Categories.Count > 0)
            layout["xaxis"] = Categories(view);
        if (view.Plot.Frames.Count > 0)
            layout["sliders"] = new JsonArray(PlotlyFrames.Slider(view.Plot));
        return layout;
    }

    private static JsonObject Axis(PlotAxis axis, AxisRange range, bool onSurface)
    {
        var json = NumberAxis(axis, range, onSurface);
        var decades = range.Scaled(range.To) - range.Scaled(range.From);
        if (axis.Logarithmic && decades > 1)
            json["dtick"] = Math.Ceiling(decades / LogarithmicTicks.MostPowers);
        return json;
    }

    private static JsonObject Title(PlotAxis axis) => new()
    {
        ["text"] = PlotlyJson.Text(axis.Title),
        ["font"] = new JsonObject { ["size"] = SvgText.FontSize },
    };

    private static JsonObject NumberAxis(PlotAxis axis, AxisRange range, bool onSurface) => new()
    {
        ["title"] = Title(axis),
        ["type"] = axis.Logarithmic ? "log" : "linear",
        ["range"] = PlotlyJson.Numbers([range.Scaled(range.From), range.Scaled(range.To)]),
        ["automargin"] = true,
        ["showgrid"] = !onSurface,
        ["zeroline"] = false,
        ["separatethousands"] = true,
        ["exponentformat"] = "power",
    };

    private static JsonObject Categories(PlotView view) => new()
    {
        ["title"] = Title(view.XAxis),
        ["type"] = "category",
        ["categoryorder"] = "array",
        ["categoryarray"] = PlotlyJson.Texts(view.Categories),
        ["range"] = PlotlyJson.Numbers([view.X.From, view.X.To]),
        ["automargin"] = true,
        ["showgrid"] = false,
    };
}
