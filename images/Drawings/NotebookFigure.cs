using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Drawings;

/// <summary>A figure that a notebook shows, read from the stored output of one of its cells.</summary>
/// <param name="Caption">The figure's title.</param>
/// <param name="CaptionBelow">Whether the caption stands below the drawing instead of above it.</param>
/// <param name="Drawing">The figure's SVG element, with a width, a height and a viewBox.</param>
internal sealed partial record NotebookFigure(string Caption, bool CaptionBelow, XElement Drawing)
{
    public int Width => (int)Drawing.Attribute("width")!;

    public int Height => (int)Drawing.Attribute("height")!;

    /// <summary>Every figure that a cell shows, in its order.</summary>
    /// <exception cref="InvalidDataException">The notebook has no such cell, or the cell's stored output holds no picture.</exception>
    public static IReadOnlyList<NotebookFigure> Read(string notebook, string cell)
    {
        var figures = Figures().Matches(Html(notebook, cell)).Select((match, place) => Of(match.Value, place)).ToArray();
        return figures.Length > 0 ? figures : throw new InvalidDataException(
            $"The cell '{cell}' of {Path.GetFileName(notebook)} shows no picture; run the notebook with --save where a browser is installed, or name a cell that draws.");
    }

    private static string Html(string notebook, string cell)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(notebook));
        var found = json.RootElement.GetProperty("cells").EnumerateArray()
            .FirstOrDefault(candidate => candidate.TryGetProperty("id", out var id) && id.ValueEquals(cell));
        if (found.ValueKind == JsonValueKind.Undefined)
            throw new InvalidDataException($"{Path.GetFileName(notebook)} has no cell '{cell}'.");
        var outputs = found.TryGetProperty("outputs", out var stored) ? stored.EnumerateArray().ToArray() : [];
        return string.Concat(outputs.SelectMany(Lines));
    }

    private static IEnumerable<string?> Lines(JsonElement output)
    {
        if (!output.TryGetProperty("data", out var data) || !data.TryGetProperty("text/html", out var html))
            return [];
        return html.ValueKind == JsonValueKind.Array ? html.EnumerateArray().Select(line => line.GetString()) : [html.GetString()];
    }

    private static NotebookFigure Of(string figure, int place)
    {
        var (inPage, still) = (figure.IndexOf("<svg", StringComparison.Ordinal), Still().Match(figure));
        var drawing = inPage >= 0 ? OfPage(figure) : OfStill(still.Groups["picture"].Value, place);
        var caption = FigureCaption().Match(figure);
        return new(caption.Groups["text"].Value, caption.Index > (inPage >= 0 ? inPage : still.Index), drawing);
    }

    /// <summary>A picture in an address. All stills of charts give their parts the same names, which must differ in one picture.</summary>
    private static XElement OfStill(string base64, int place)
    {
        var drawing = XElement.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(base64)), LoadOptions.PreserveWhitespace);
        string[] names = [.. drawing.DescendantsAndSelf().Attributes("id").Select(id => id.Value)];
        foreach (var attribute in drawing.DescendantsAndSelf().Attributes())
        {
            if (attribute.Name.LocalName == "id")
                attribute.Value = $"figure{place}-{attribute.Value}";
            else if (attribute.Value.Contains('#', StringComparison.Ordinal))
                attribute.Value = Reference().Replace(attribute.Value, match => names.Contains(match.Groups["name"].Value) ? $"#figure{place}-{match.Groups["name"].Value}" : match.Value);
        }

        return drawing;
    }

    /// <summary>A drawing that stands in the page itself.</summary>
    private static XElement OfPage(string figure)
    {
        const string End = "</svg>";
        int start = figure.IndexOf("<svg", StringComparison.Ordinal), end = figure.LastIndexOf(End, StringComparison.Ordinal) + End.Length;
        var drawing = XElement.Parse(figure[start..end], LoadOptions.PreserveWhitespace);
        if (drawing.Attribute("height") is null)
        {
            var box = ((string)drawing.Attribute("viewBox")!).Split(' ').Select(int.Parse).ToArray();
            drawing.SetAttributeValue("height", (int)drawing.Attribute("width")! * box[3] / box[2]);
        }

        return drawing;
    }

    [GeneratedRegex("<figure[ >](?:(?!</figure>).)*(?:<svg|<img ).*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figures();

    [GeneratedRegex("<img [^>]*base64,(?<picture>[^\"]+)\"")]
    private static partial Regex Still();

    [GeneratedRegex(@"#(?<name>[\w-]+)")]
    private static partial Regex Reference();

    [GeneratedRegex("<figcaption[^>]*>(?<text>[^<]*)</figcaption>")]
    private static partial Regex FigureCaption();
}
