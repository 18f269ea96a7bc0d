using System.Globalization;
using System.Text.Json.Nodes;

namespace NeuralNotebooks;

/// <summary>The frames of a plot for plotly.js, and the slider that moves through them.</summary>
internal static class PlotlyFrames
{
    public static JsonArray Of(PlotView view)
    {
        var first = view.Plot.Traces.Count;
        return new([.. view.Plot.Frames.Select((frame, index) => (JsonNode)new JsonObject
        {
            ["name"] = Name(index),
            ["traces"] = new JsonArray([.. frame.Plot.Traces.Select((_, i) => (JsonNode)(first + i))]),
            ["data"] = new JsonArray([.. frame.Plot.Traces.Select((trace, i) => (JsonNode)PlotlyTraces.Of(trace, first + i, view))]),
        })]);
    }

    public static JsonObject Slider(Plot plot) => new()
    {
        ["active"] = plot.Frames.Count - 1,
        ["pad"] = new JsonObject { ["t"] = 44 },
        ["currentvalue"] = new JsonObject { ["visible"] = true, ["xanchor"] = "left" },
        ["steps"] = new JsonArray([.. plot.Frames.Select((frame, index) => (JsonNode)Step(frame, index))]),
    };

    private static JsonObject Step(PlotFrame frame, int index) => new()
    {
        ["label"] = PlotlyJson.Text(frame.Label),
        ["method"] = "animate",
        ["args"] = new JsonArray(
            new JsonArray(Name(index)),
            new JsonObject
            {
                ["mode"] = "immediate",
                ["frame"] = new JsonObject { ["duration"] = 0, ["redraw"] = true },
                ["transition"] = new JsonObject { ["duration"] = 0 },
            }),
    };

    /// <summary>Labels may repeat; names must not.</summary>
    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
}
