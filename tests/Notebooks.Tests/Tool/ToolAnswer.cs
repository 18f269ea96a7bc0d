using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Tool;

/// <summary>What the tool answered to a cell: its values and its standard output, or why it failed.</summary>
internal sealed class ToolAnswer(IReadOnlyList<JsonNode> events)
{
    public string? Failure => (string?)Only("CommandFailed").SingleOrDefault()?["message"];

    /// <summary>The values in order, each by its MIME types.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Values { get; } =
        [.. Only(events, "ReturnValueProduced", "DisplayedValueProduced").Select(value =>
            value["formattedValues"]!.AsArray().ToDictionary(formatted => (string)formatted!["mimeType"]!, formatted => (string)formatted!["value"]!))];

    /// <summary>What a reader reads, in lines: standard output, then of every value its plain text and the words of its HTML.</summary>
    public string Words => Join(
        string.Concat(Only("StandardOutputValueProduced").Select(value => (string)value["formattedValues"]![0]!["value"]!)), Values);

    /// <summary>The same of what a notebook has stored for a cell.</summary>
    public static string StoredWords(Cell cell) => Join(
        string.Concat(cell.Outputs.Where(output => (string?)output["name"] == "stdout").Select(output => Cell.Join(output["text"]))),
        cell.Outputs.Select(output => output["data"]).OfType<JsonObject>().Select(data => data.ToDictionary(entry => entry.Key, entry => Cell.Join(entry.Value))));

    private static string Join(string output, IEnumerable<IReadOnlyDictionary<string, string>> values) =>
        string.Join('\n', values.SelectMany(value => new[] { value.GetValueOrDefault("text/plain", ""), HtmlWords(value.GetValueOrDefault("text/html", "")) }).Prepend(output)).ReplaceLineEndings("\n");

    // A chart's caption, description and table count, and so do a matrix's numbers. Its picture, which only a save adds, does not.
    private static string HtmlWords(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var unread in body.QuerySelectorAll("style, script, img"))
            unread.Remove();
        return body.TextContent;
    }

    private IEnumerable<JsonNode> Only(string type) => Only(events, type);

    private static IEnumerable<JsonNode> Only(IReadOnlyList<JsonNode> events, params string[] types) =>
        events.Where(message => types.Contains((string?)message["eventType"])).Select(message => message["event"]!);
}
