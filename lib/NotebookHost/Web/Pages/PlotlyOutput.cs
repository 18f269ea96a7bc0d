using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookHost;

/// <summary>
/// Charts that were not made for this page: as JSON, or as the script that Plotly.NET.Interactive writes. Such a script loads
/// plotly.js from elsewhere and draws; here it is never run. Its data and layout are read out of it, for the page's own plotly.js.
/// </summary>
internal static class PlotlyOutput
{
    private const string Start = "<script", End = "</script>", Call = "Plotly.newPlot(";

    /// <summary>The HTML with a figure in the place of each script that draws a chart, and without those that do not.</summary>
    public static string ScriptsToFigures(string html)
    {
        if (!html.Contains(Call, StringComparison.Ordinal))
            return html;

        var (written, place) = (new StringBuilder(), 0);
        while (html.IndexOf(Start, place, StringComparison.OrdinalIgnoreCase) is var start and >= 0 && html.IndexOf(End, start, StringComparison.OrdinalIgnoreCase) is var end and >= 0)
        {
            // The chart's still stands beside the script in the HTML, and in the figure until that is drawn.
            var (before, still) = FigureStills.TakeLast(html[place..start]);
            written.Append(before).Append(ReadScript(html[start..end]) is { } figure ? Write(figure, still) : null);
            place = end + End.Length;
        }

        return written.Append(html, place, html.Length - place).ToString();
    }

    /// <summary>A figure of the data and the layout in the JSON; null if it has none.</summary>
    public static string? OfJson(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject figure ? Write(figure) : null;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The data and the layout of the chart that a script draws; null if it draws none or they are no JSON.</summary>
    public static JsonObject? ReadScript(string script)
    {
        if (!script.Contains(Call, StringComparison.Ordinal) || Variable(script, "data") is not JsonArray data)
            return null;
        return new() { ["data"] = data, ["layout"] = Variable(script, "layout") };
    }

    private static JsonNode? Variable(string script, string name)
    {
        var declaration = $"var {name} = ";
        var start = script.IndexOf(declaration, StringComparison.Ordinal);
        if (start < 0)
            return null;
        try
        {
            // What follows the value is not JSON, and not read.
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(script[(start + declaration.Length)..]));
            return JsonNode.Parse(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Write(JsonObject figure, string? still = null)
    {
        try
        {
            if (figure["data"] is not JsonArray data)
                return null;
            var look = figure["layout"]?.DeepClone() as JsonObject ?? [];
            // With it go a background of its own and, in defaults for every kind of trace, words that would make the figure unsafe.
            look.Remove("template");
            const string transparent = "rgba(0,0,0,0)";
            look["paper_bgcolor"] ??= transparent;
            look["plot_bgcolor"] ??= transparent;
            look["height"] ??= 400;
            var json = new JsonObject { ["data"] = data.DeepClone(), ["layout"] = look }.ToJsonString();
            return $"""<figure data-plotly="{WebUtility.HtmlEncode(json)}" style="margin:.6em 0"><div class="plot" role="img" aria-label="A chart" style="overflow-x:auto">{still}</div></figure>""";
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // A name stands there twice, or a text holds half a character.
            return null;
        }
    }
}
