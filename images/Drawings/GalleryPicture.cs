using System.Text;
using System.Xml.Linq;

namespace Drawings;

/// <summary>What a notebook shows in one of its cells, for the README: the cell's figures, as many beside each other as fit.</summary>
public static class GalleryPicture
{
    private const int WidestPaper = 1348;
    private const int Margin = 24;
    private const int Gap = 20;
    private const int CaptionHeight = 34;

    private const string Style = """
        svg{color:#22262b;font-family:system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}.paper{fill:#fdfcf8;stroke:#e4e0d4}.above,.below{fill:currentColor}.above{font-weight:600}.below{font-size:14px;text-anchor:middle}
        @media(prefers-color-scheme:dark){svg{color:#eceae4}.paper{fill:#1f2226;stroke:#383c42}}
        """;

    public static string Draw(string notebook, string cell)
    {
        var figures = NotebookFigure.Read(notebook, cell);
        int width = figures.Max(figure => figure.Width) + Gap, height = figures.Max(figure => figure.Height) + CaptionHeight + Gap;
        int fitting = Math.Max(1, (WidestPaper - 2 * Margin + Gap) / width);
        int rows = (figures.Count + fitting - 1) / fitting;
        int columns = (figures.Count + rows - 1) / rows;

        var shapes = new StringBuilder();
        for (int i = 0; i < figures.Count; i++)
            Put(figures[i], Margin + i % columns * width, Margin + i / columns * height, shapes);
        return Paper.Under(columns * width - Gap + 2 * Margin, rows * height - Gap + 2 * Margin, Style, shapes.ToString());
    }

    private static void Put(NotebookFigure figure, int x, int y, StringBuilder shapes)
    {
        shapes.Append(figure.CaptionBelow
            ? $"""<text class="below" x="{x + figure.Width / 2}" y="{y + figure.Height + 24}">{figure.Caption}</text>"""
            : $"""<text class="above" x="{x}" y="{y + 14}">{figure.Caption}</text>""").Append('\n');

        var drawing = new XElement(figure.Drawing);
        drawing.SetAttributeValue("x", x);
        drawing.SetAttributeValue("y", figure.CaptionBelow ? y : y + CaptionHeight);
        foreach (var forPages in new[] { "style", "aria-hidden", "focusable" })
            drawing.SetAttributeValue(forPages, null);
        shapes.Append(drawing.ToString(SaveOptions.DisableFormatting)).Append('\n');
    }
}
