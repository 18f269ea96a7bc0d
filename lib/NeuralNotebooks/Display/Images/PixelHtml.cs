using System.Globalization;

namespace NeuralNotebooks;

/// <summary>Draws pixels as a picture, neighbours of the same shade in one piece.</summary>
internal static class PixelHtml
{
    private const int Steps = 64;
    private const int SmallestSize = 6;
    private const int WantedWidth = 96;

    public static string Write(double[] pixels, int width, string title, string description)
    {
        var height = pixels.Length / width;
        var size = Math.Max(SmallestSize, WantedWidth / width);
        var svg = new MarkupBuilder().Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width * size}\" height=\"{height * size}\" shape-rendering=\"crispEdges\">");
        AppendRuns(svg, pixels, width);
        var picture = StillHtml.Write(svg.AddMarkup("</svg>").ToString(), "style=\"max-width:100%;outline:1px solid rgba(128,128,128,.6)\"");
        var html = new MarkupBuilder()
            .AddMarkup("<figure style=\"display:inline-block;margin:.4em .6em .4em 0;text-align:center;max-width:100%\">")
            .Add($"<div role=\"img\" aria-label=\"{description}\">").AddMarkup(picture).AddMarkup("</div>");
        if (title.Length > 0)
            html.Add($"<figcaption style=\"font-size:.9em\">{title}</figcaption>");
        return html.AddMarkup("</figure>").ToString();
    }

    private static void AppendRuns(MarkupBuilder svg, double[] pixels, int width)
    {
        var largest = pixels.Select(Math.Abs).Append(double.Epsilon).Max();
        var diverging = pixels.Any(value => value < 0);
        var steps = pixels.Select(value => (int)Math.Round(value / largest * Steps)).ToArray();
        for (int begin = 0, end; begin < steps.Length; begin = end)
        {
            end = begin + 1;
            while (end % width != 0 && steps[end] == steps[begin])
                end++;
            svg.Add($"<path fill=\"{Colour(steps[begin] / (double)Steps, diverging)}\" d=\"M{begin % width} {begin / width}h{end - begin}v1h{begin - end}z\"/>");
        }
    }

    /// <summary>From black to white, or from vermillion over white to blue.</summary>
    private static string Colour(double value, bool diverging)
    {
        (int R, int G, int B) = value < 0 ? (0xD5, 0x5E, 0x00) : (0x00, 0x72, 0xB2);
        int Mix(int channel) => diverging
            ? (int)Math.Round(255 + ((channel - 255) * Math.Abs(value)))
            : (int)Math.Round(255 * value);
        return string.Create(CultureInfo.InvariantCulture, $"#{Mix(R):x2}{Mix(G):x2}{Mix(B):x2}");
    }
}
