using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Reads out of a chart of Plotly.NET what description and table say.</summary>
internal static partial class ChartReader
{
    public static ChartContent Read(JsonObject figure)
    {
        var layout = figure["layout"] as JsonObject ?? [];
        return new ChartContent(TextOf(layout["title"]))
        {
            X = Axis(layout["xaxis"]),
            Y = Axis(layout["yaxis"]),
            Series = [.. ((JsonArray)figure["data"]!).OfType<JsonObject>().Select(Series)],
        };
    }

    private static PlotAxis Axis(JsonNode? axis) => new(TextOf(axis?["title"]), Logarithmic: Word(axis?["type"]) == "log");

    private static Series Series(JsonObject trace)
    {
        var (type, name) = (Word(trace["type"]) ?? "scatter", TextOf(trace["name"]));
        try
        {
            return type switch
            {
                "scatter" or "scattergl" => Scatter(trace, name),
                "bar" when Word(trace["orientation"]) == "h" => Bars(trace["y"], trace["x"], name),
                "bar" => Bars(trace["x"], trace["y"], name),
                "heatmap" or "contour" => Surface(trace, name, type == "contour"),
                _ => new OtherSeries(type, name),
            };
        }
        catch (ArgumentException)
        {
            // Dates, gaps, numbers without order: Plotly.NET draws more than there are words for here.
            return new OtherSeries(type, name);
        }
    }

    private static Series Scatter(JsonObject trace, string name)
    {
        var y = Numbers(trace["y"]);
        if (trace["x"] is JsonArray { Count: > 0 } words && words.All(word => word?.GetValueKind() == JsonValueKind.String))
            return Bars(words, trace["y"], name);

        var x = trace["x"] is null ? Counted(y.Length) : Numbers(trace["x"]);
        if (Word(trace["mode"])?.Contains("lines", StringComparison.Ordinal) ?? true)
            return new Curve(x, y, name);
        return new Points(x, y, name, trace["text"] is JsonArray texts ? texts.Select(TextOf) : null);
    }

    private static Bars Bars(JsonNode? categories, JsonNode? values, string name)
    {
        var heights = Numbers(values);
        return new Bars(categories is JsonArray given ? given.Select(TextOf) : Counted(heights.Length).Select(number => NumberText.Significant(number)), heights, name);
    }

    private static Surface Surface(JsonObject trace, string name, bool hasContours)
    {
        double[][] rows = trace["z"] is JsonArray z ? [.. z.Select(Numbers)] : [];
        if (rows.Length == 0 || rows.Any(row => row.Length != rows[0].Length))
            throw new ArgumentException("The heights are not a grid.");

        var heights = Matrix<double>.Build.DenseOfRowArrays(rows);
        return new Surface(
            trace["x"] is null ? Counted(heights.ColumnCount) : Numbers(trace["x"]),
            trace["y"] is null ? Counted(heights.RowCount) : Numbers(trace["y"]),
            heights, TextOf(trace["colorbar"]?["title"]) is { Length: > 0 } title ? title : name, hasContours);
    }

    private static double[] Counted(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    private static double[] Numbers(JsonNode? node) => node is JsonArray values && values.All(value => value?.GetValueKind() == JsonValueKind.Number)
        ? [.. values.Select(value => value!.GetValue<double>())]
        : throw new ArgumentException("There are no numbers, or not only numbers.");

    private static string? Word(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;

    /// <summary>A title, a name or a category, without the little HTML that plotly.js reads in its texts.</summary>
    private static string TextOf(JsonNode? node) => node switch
    {
        JsonObject title => TextOf(title["text"]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => NumberText.Significant(value.GetValue<double>()),
        _ => WebUtility.HtmlDecode(Tag().Replace(Word(node) ?? "", " ")).Trim(),
    };

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
