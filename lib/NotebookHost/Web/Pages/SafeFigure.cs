using System.Text.Json;

namespace NotebookHost;

/// <summary>
/// Judges a figure for plotly.js, or the settings of a playground, which are JSON as well. It passes whole or not at all: only
/// kinds of traces that draw what they are given, none that fetches a map or an image. One that does not pass is shown as its
/// still picture, its words and its table.
/// </summary>
internal static class SafeFigure
{
    /// <summary>Kinds of traces, axes and contours.</summary>
    private static readonly string[] Types =
    [
        "scatter", "scatterpolar", "bar", "barpolar", "heatmap", "contour", "histogram", "histogram2d", "histogram2dcontour", "box", "violin", "pie", "candlestick", "ohlc",
        "waterfall", "funnel", "treemap", "sunburst", "table", "linear", "log", "date", "category", "multicategory", "-", "levels", "constraint", "data", "percent", "constant",
    ];

    private static readonly string[] Fetching = ["image", "source", "plotlyserverurl", "sendtocloud", "topojson", "mapbox"];

    public static bool IsSafe(string json)
    {
        try
        {
            using var figure = JsonDocument.Parse(json);
            return IsSafe(figure.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // No JSON, or a text in it holds half a character.
            return false;
        }
    }

    private static bool IsSafe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(IsSafe) && (!element.TryGetProperty("method", out var method) || IsSafeMethod(method, element)),
        JsonValueKind.Array => element.EnumerateArray().All(IsSafe),
        _ => true,
    };

    /// <summary>What a slider or a button may do: show a frame or some of the traces, not change any part of the figure by name.</summary>
    private static bool IsSafeMethod(JsonElement method, JsonElement step) => method.ValueKind == JsonValueKind.String && method.GetString() switch
    {
        "animate" or "skip" => true,
        "restyle" => !step.TryGetProperty("args2", out _) && step.TryGetProperty("args", out var arguments) && IsVisibility(arguments),
        _ => false,
    };

    private static bool IsVisibility(JsonElement arguments) =>
        arguments.ValueKind == JsonValueKind.Array && arguments.GetArrayLength() == 2
        && arguments[0].ValueKind == JsonValueKind.String && arguments[0].GetString() == "visible"
        && arguments[1].ValueKind == JsonValueKind.Array && arguments[1].EnumerateArray().All(isVisible => isVisible.ValueKind is JsonValueKind.True or JsonValueKind.False);

    private static bool IsSafe(JsonProperty property) => property.Name switch
    {
        "type" => property.Value.ValueKind != JsonValueKind.String || Types.Contains(property.Value.GetString()),
        "toImageButtonOptions" or "modeBarButtonsToRemove" => true,
        _ => !Array.Exists(Fetching, word => property.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) && IsSafe(property.Value),
    };
}
