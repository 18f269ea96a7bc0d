using System.Text.Json;
using System.Text.Json.Nodes;

namespace NeuralNotebooks;

/// <summary>A plot as plotly.js 2.27.1 takes it: data, layout, frames and config.</summary>
/// <remarks>Colours of text and grid are missing on purpose: the script takes them from the page.</remarks>
internal static class PlotlyJson
{
    /// <summary>Writes JSON that may stand in an attribute between single quotes: the serializer escapes quotes, &lt;, &gt; and &amp;.</summary>
    public static string Write(PlotView view) => new JsonObject
    {
        ["data"] = new JsonArray([.. view.Traces.Select((trace, i) => (JsonNode)PlotlyTraces.Of(trace, i, view))]),
        ["layout"] = PlotlyLayout.Of(view),
        ["frames"] = PlotlyFrames.Of(view),
        ["config"] = Config(),
    }.ToJsonString(JsonSerializerOptions.Default);

    /// <summary>Writes a figure that was made elsewhere in the same way, with the same config if it has none.</summary>
    public static string Checked(string figureJson)
    {
        JsonNode? figure;
        try
        {
            figure = JsonNode.Parse(figureJson);
        }
        catch (JsonException notJson)
        {
            throw new ArgumentException($"The figure is no JSON ({notJson.Message}); give what Plotly writes.", nameof(figureJson), notJson);
        }

        if (figure is not JsonObject parts || parts["data"] is not JsonArray || parts["layout"] is not JsonObject)
            throw new ArgumentException("The figure has no \"data\" and \"layout\"; give a JSON object with both.", nameof(figureJson));

        parts["config"] ??= Config();
        return parts.ToJsonString(JsonSerializerOptions.Default);
    }

    public static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(value => (JsonNode)NumberText.Round(value))]);

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)Text(text))]);

    /// <summary>plotly.js reads a little HTML in its texts; ours are plain.</summary>
    public static string Text(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static JsonObject Config() => new() { ["responsive"] = true, ["displaylogo"] = false, ["scrollZoom"] = false };
}
