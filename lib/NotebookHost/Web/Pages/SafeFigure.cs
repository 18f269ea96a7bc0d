using System.Text.Json;

namespace NotebookHost;

/// <summary>
/// Judges a figure for plotly.js. It passes whole or not at all: only kinds of traces that draw what they are given, none that
/// fetches a map or an image. One that does not pass is shown as its still drawing.
/// </summary>
internal static class SafeFigure
{
    /// <summary>Kinds of traces, axes and contours.</summary>
    private static readonly string[] Types = ["scatter", "bar", "heatmap", "contour", "histogram", "box", "violin", "pie", "linear", "log", "date", "category", "multicategory", "-", "levels", "constraint"];

    /// <summary>What a slider or a button may do: show a frame, not change any part of the figure by name.</summary>
    private static readonly string[] Methods = ["animate", "skip"];

    private static readonly string[] Fetching = ["image", "source", "plotlyserverurl", "sendtocloud", "topojson", "mapbox"];

    public static bool IsSafe(string json)
    {
        try
        {
            using var figure = JsonDocument.Parse(json);
            return IsSafe(figure.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsSafe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(IsSafe),
        JsonValueKind.Array => element.EnumerateArray().All(IsSafe),
        _ => true,
    };

    private static bool IsSafe(JsonProperty property) => property.Name switch
    {
        "type" => property.Value.ValueKind != JsonValueKind.String || Types.Contains(property.Value.GetString()),
        "method" => property.Value.ValueKind == JsonValueKind.String && Methods.Contains(property.Value.GetString()),
        "toImageButtonOptions" or "modeBarButtonsToRemove" => true,
        _ => !Array.Exists(Fetching, word => property.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) && IsSafe(property.Value),
    };
}
