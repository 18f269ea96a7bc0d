using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NotebookHost;

/// <summary>Writes a formula that stands by itself as LaTeX, for the page's script to draw.</summary>
internal sealed class MathBlockHtml : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock obj) => renderer
        .EnsureLine()
        .Write("<div class=\"math\">")
        .WriteEscape(obj.Lines.ToString())
        .WriteLine("</div>");
}
