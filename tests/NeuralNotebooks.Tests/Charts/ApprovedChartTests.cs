using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NeuralNotebooks.Tests.Display;
using Xunit;

namespace NeuralNotebooks.Tests.Charts;

/// <summary>What every kind of chart gives to plotly.js and to those who read it, as somebody has looked at it and found it right.</summary>
public sealed partial class ApprovedChartTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Kinds => ["line", "points", "bars", "heat map", "contour", "frames", "two decades", "half an axis", "made with Plotly.NET"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Plotly_gets_what_was_approved(string kind) =>
        RequireApproved($"{kind}.json", OneLineAnArray().Replace(Figure(kind).ToJsonString(Readable), array => Space().Replace(array.Value, " ")) + "\n");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Description_and_table_are_as_approved(string kind)
    {
        var body = Html.Parse(SampleCharts.Html(kind));
        var tables = body.QuerySelectorAll("table").Select(table => string.Join('\n', table.QuerySelectorAll("caption, tr").Select(row =>
            row.Children.Length == 0 ? row.TextContent : string.Join(" | ", row.Children.Select(cell => cell.TextContent)))));

        RequireApproved($"{kind}.txt", $"{body.QuerySelector("figcaption")?.TextContent}\n{body.QuerySelector("p")!.TextContent}\n\n{string.Join("\n\n", tables)}\n");
    }

    internal static JsonNode Figure(string kind) => JsonNode.Parse(Html.Parse(SampleCharts.Html(kind)).QuerySelector("figure")!.GetAttribute("data-plotly")!)!;

    private static void RequireApproved(string file, string received)
    {
        var approved = Path.Combine(AppContext.BaseDirectory, "Charts", "Approved", file);
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == received)
            return;

        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "Charts", "Received")).FullName, file);
        File.WriteAllText(kept, received);
        Assert.Fail($"{file} is not as approved. What came is in {kept}: if it is right, put it into Charts/Approved.\n{received}");
    }

    [GeneratedRegex(@"\[[^\[\]{}]*\]")]
    private static partial Regex OneLineAnArray();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
