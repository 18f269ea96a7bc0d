using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace NeuralNotebooks;

/// <summary>A chart of Plotly.NET in its accessible frame, with the JSON from which plotly.js draws it.</summary>
/// <remarks>Colours of text and grid are missing on purpose: the script takes them from the page.</remarks>
internal static class ChartFigure
{
    /// <summary>The height of a chart that asks for none, in pixels.</summary>
    public const int Height = 400;

    private const string Transparent = "rgba(0,0,0,0)";

    /// <summary>What Plotly.NET puts into every layout unasked: a size, and a template of 7 KB with a background of its own.</summary>
    private static readonly Lazy<JsonObject> Unasked = new(() => (JsonObject)Parse(Chart.Point<double, double, string>([], []))["layout"]!);

    /// <summary>Writes a chart that was made with Plotly.NET itself.</summary>
    public static string Write(GenericChart chart)
    {
        var figure = Parse(chart);
        return Write(figure, ChartReader.Read(figure));
    }

    /// <param name="chart">What plotly.js draws.</param>
    /// <param name="content">What caption, description and table show.</param>
    public static string Write(GenericChart chart, ChartContent content) => Write(Parse(chart), content);

    /// <summary>Writes caption and description of a chart that was made with Plotly.NET itself.</summary>
    public static string Text(GenericChart chart)
    {
        var content = ChartReader.Read(Parse(chart));
        return $"{content.Title}\n{content.Description}".Trim();
    }

    /// <summary>The same data gives the same text: numbers are rounded, and there are no random ids.</summary>
    public static string Json(GenericChart chart) => Finish(Parse(chart));

    private static string Write(JsonObject figure, ChartContent content) =>
        new MarkupBuilder()
            .AddMarkup("<figure class=\"nn-figure\" data-plotly='").AddMarkup(Finish(figure)).AddMarkup("'>")
            .AddMarkup(FigureHtml.Content(content.Title, content.Description, "plot", "", ChartTables.Write(content), Summary(content)))
            .AddMarkup("<script>").AddMarkup(EmbeddedText.Read("figure.js")).AddMarkup("</script></figure>")
            .ToString();

    private static string Summary(ChartContent content) =>
        content.Frames.Count > 1 ? $"The numbers at {content.Frames[^1].Label}" : "The numbers";

    private static JsonObject Parse(GenericChart chart) => (JsonObject)JsonNode.Parse(GenericChart.toFigureJson(chart))!;

    /// <summary>Writes JSON that may stand in an attribute between single quotes: the serializer escapes quotes, &lt;, &gt; and &amp;.</summary>
    private static string Finish(JsonObject figure)
    {
        var layout = (JsonObject)figure["layout"]!;
        layout.Remove("title"); // The caption says it.
        foreach (var (name, unasked) in Unasked.Value)
        {
            if (JsonNode.DeepEquals(layout[name], unasked))
                layout.Remove(name);
        }

        layout["height"] ??= Height;
        if (layout["template"] is null)
        {
            layout["paper_bgcolor"] ??= Transparent;
            layout["plot_bgcolor"] ??= Transparent;
            layout["colorway"] ??= new JsonArray([.. SeriesStyle.Palette.Select(colour => (JsonNode)colour)]);
        }

        if (figure["frames"] is JsonArray { Count: 0 })
            figure.Remove("frames");
        return Rounded(figure)!.ToJsonString(JsonSerializerOptions.Default);
    }

    private static JsonNode? Rounded(JsonNode? node) => node switch
    {
        JsonObject parts => new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, Rounded(part.Value)))),
        JsonArray items when Numbers(items).ToArray() is { Length: > 0 } numbers => Rounded(items, NumberText.DigitsToTellApart(numbers)),
        JsonArray items => new JsonArray([.. items.Select(Rounded)]),
        _ => node?.DeepClone(),
    };

    private static JsonArray Rounded(JsonArray items, int digits) => new([.. items.Select(item => item switch
    {
        JsonArray row => Rounded(row, digits),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => (JsonNode)Drawable(value.GetValue<double>(), digits),
        _ => Rounded(item),
    })]);

    /// <summary>plotly.js gives up on an axis of numbers that are next to nothing.</summary>
    private static double Drawable(double value, int digits)
    {
        const double tiniest = 1e-300;
        return Math.Abs(value) < tiniest ? 0 : NumberText.Round(value, digits);
    }

    private static IEnumerable<double> Numbers(JsonArray items) => items.SelectMany(item => item switch
    {
        JsonArray row => Numbers(row),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => [value.GetValue<double>()],
        _ => (IEnumerable<double>)[],
    });
}
