using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>Shows one output of a cell. Nothing in it runs, whoever wrote it.</summary>
internal static partial class OutputHtml
{
    private const int LongestSetOut = 100_000;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render(CellOutput output) => output switch
    {
        StreamOutput stream => $"""<pre class="{(stream.Name == "stderr" ? "stderr" : "stdout")}">{Text(stream.Text)}</pre>""",
        DisplayOutput display => Render(display.Data),
        ResultOutput result => Render(result.Data),
        ErrorOutput error => ErrorHtml.Render(error),
        _ => LeftOut.Because("This output is of a kind that cannot be shown here."),
    };

    private static string Render(IReadOnlyDictionary<string, string> data)
    {
        foreach (var (mimeType, render) in Renderers)
        {
            if (data.TryGetValue(mimeType, out var content) && render(content) is { } html)
                return html;
        }
        return data.Count == 0 ? "" : LeftOut.Because($"This output cannot be shown here: it is {string.Join(", ", data.Keys.Order(StringComparer.Ordinal))}.");
    }

    // The richest first; one that cannot be read leaves the place to the next.
    private static readonly (string MimeType, Func<string, string?> Render)[] Renderers =
    [
        ("text/html", content => $"""<div class="output-html">{SafeHtml.Clean(PlotlyOutput.ScriptsToFigures(content))}</div>"""),
        ("application/vnd.plotly.v1+json", content => PlotlyOutput.OfJson(content) is { } figure ? $"""<div class="output-html">{SafeHtml.Clean(figure)}</div>""" : null),
        ("image/svg+xml", Drawing),
        ("image/png", content => Image("png", content)),
        ("image/jpeg", content => Image("jpeg", content)),
        ("image/gif", content => Image("gif", content)),
        ("text/markdown", content => $"""<div class="output-markdown">{MarkdownHtml.Render(content)}</div>"""),
        ("text/latex", content => $"""<div class="output-markdown">{MarkdownHtml.Render(Formula(content))}</div>"""),
        ("application/json", Json),
        ("text/plain", content => $"""<pre class="output-text">{Text(content)}</pre>"""),
    ];

    // As an image a drawing cannot run or load anything.
    private static string? Drawing(string svg)
    {
        var bytes = Encoding.UTF8.GetBytes(svg);
        return DrawingSize.IsTooLarge(new MemoryStream(bytes))
            ? LeftOut.Because("This drawing is not shown: it is broken, or repeats its parts more often than a browser can draw.")
            : Image("svg+xml", Convert.ToBase64String(bytes));
    }

    private static string? Image(string kind, string base64)
    {
        var content = WhiteSpace().Replace(base64, "");
        return Base64().IsMatch(content) ? $"""<img class="output-image" src="data:image/{kind};base64,{content}" alt="The image that this cell shows">""" : null;
    }

    /// <summary>LaTeX as Markdown has it: a formula of its own, or text with formulas in it.</summary>
    private static string Formula(string content)
    {
        var tex = content.Trim();
        foreach (var (before, after) in new[] { ("$$", "$$"), ("$", "$"), (@"\[", @"\]"), (@"\(", @"\)") })
        {
            if (tex.Length > before.Length + after.Length && tex.StartsWith(before, StringComparison.Ordinal) && tex.EndsWith(after, StringComparison.Ordinal))
            {
                tex = tex[before.Length..^after.Length].Trim();
                break;
            }
        }
        return tex.Contains('$', StringComparison.Ordinal) ? content : $"$$\n{tex}\n$$";
    }

    private static string? Json(string content)
    {
        try
        {
            // Set out in lines, brackets in brackets take sixty times their room.
            var options = content.Length > LongestSetOut ? null : Indented;
            return $"""<pre class="output-json">{Text(JsonNode.Parse(content)?.ToJsonString(options) ?? "null")}</pre>""";
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A parser drops the first line end of a pre.
    private static string Text(string text) => (text.StartsWith('\n') ? "\n" : "") + PlainOutputText.ToHtml(text);

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("^[A-Za-z0-9+/]+=*$")]
    private static partial Regex Base64();
}
