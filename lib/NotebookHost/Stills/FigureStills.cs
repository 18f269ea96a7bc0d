using System.Net;
using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>
/// The stills in stored outputs: in a figure for plotly.js, inside the element that it draws into, a picture that stands there
/// where no script runs. A chart of Plotly.NET.Interactive has one, too; a rule beside it hides it once the chart is drawn, since
/// no script of ours is there to do it.
/// </summary>
internal static partial class FigureStills
{
    private const string HiddenOnceDrawn = "<style>.js-plotly-plot>.still{display:none}</style>";

    /// <summary>The JSON of every figure that has no still.</summary>
    public static IEnumerable<string> Missing(IEnumerable<CellOutput> outputs) => Found(outputs).Where(figure => figure.Still is null).Select(figure => figure.Json);

    /// <summary>The outputs with what is stored of their figures, as far as these are the same.</summary>
    public static IReadOnlyList<CellOutput> Carry(IEnumerable<CellOutput> stored, IReadOnlyList<CellOutput> fresh)
    {
        var stills = Found(stored).Where(figure => figure.Still is not null).DistinctBy(figure => figure.Json).ToDictionary(figure => figure.Json, figure => figure.Still);
        return stills.Count == 0 ? fresh : Change(fresh, (json, still) => still ?? stills.GetValueOrDefault(json));
    }

    /// <summary>The outputs with pictures for the figures that have none.</summary>
    /// <param name="pictures">For the JSON of a figure an SVG in base64.</param>
    public static IReadOnlyList<CellOutput> Add(IReadOnlyList<CellOutput> outputs, IReadOnlyDictionary<string, string> pictures) =>
        Change(outputs, (json, still) => still ?? (pictures.TryGetValue(json, out var picture) ? $"""<img class="still" alt="" src="data:image/svg+xml;base64,{picture}">""" : null));

    /// <summary>Takes the still out of the HTML that stands before a script that draws.</summary>
    public static (string Html, string? Still) TakeLast(string html)
    {
        var still = LastStill().Match(html);
        return still.Success ? (html.Remove(still.Index, still.Length), still.Groups["still"].Value) : (html, null);
    }

    /// <summary>The outputs as a cell shows them.</summary>
    public static IReadOnlyList<CellOutput> Remove(IReadOnlyList<CellOutput> outputs) => Change(outputs, (_, _) => null);

    private static IEnumerable<(string Json, string? Still)> Found(IEnumerable<CellOutput> outputs) =>
        outputs.SelectMany(output => Figures().Matches(output.HtmlOrNull() ?? ""))
            .Select(match => (Json: Json(match), Still: Still(match))).Where(figure => figure.Json is not null).Select(figure => (figure.Json!, figure.Still));

    private static IReadOnlyList<CellOutput> Change(IReadOnlyList<CellOutput> outputs, Func<string, string?, string?> still)
    {
        return [.. outputs.Select(output => output.HtmlOrNull() is { } html && Figures().IsMatch(html) ? output.WithHtml(Figures().Replace(html, WithStill)) : output)];

        string WithStill(Match figure) => Json(figure) is { } json && still(json, Still(figure)) is { } image
            ? figure.Groups["start"].Value + image + (figure.Groups["script"].Success ? HiddenOnceDrawn : "")
            : figure.Groups["start"].Value;
    }

    private static string? Json(Match match)
    {
        if (!match.Groups["script"].Success)
            return WebUtility.HtmlDecode(match.Groups["json"].Value);
        try
        {
            return PlotlyOutput.ReadScript(match.Groups["script"].Value)?.ToJsonString();
        }
        catch (ArgumentException)
        {
            // A text in it holds half a character.
            return null;
        }
    }

    private static string? Still(Match match) => match.Groups["still"] is { Success: true, Value: var still } ? still : null;

    // Each part ends where a tag or the next chart begins, so that no text is read again from every figure before it.
    [GeneratedRegex("""
        (?<start><figure\b(?>[^<>]*?\sdata-plotly=')(?<json>[^']*)'[^<>]*>((?!</?figure\b).)*?<div\ class="plot"[^<>]*>)(?<still><img\ class="still"[^<>]*>)?
        | (?<start><div\ id="[-0-9a-f]+"><!--\ Plotly\ chart\ [^<>]*-->)((?<still><img\ class="still"[^<>]*>)<style>[^<]*</style>)?(?=</div>\s*<script\b[^<>]*>(?<script>[^<]*(<(?!/script|!--\ Plotly)[^<]*)*))
        """, RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Figures();

    [GeneratedRegex("""(?<still><img class="still"[^>]*>)<style>[^<]*</style>(?=</div>\s*\z)""", RegexOptions.ExplicitCapture)]
    private static partial Regex LastStill();
}
