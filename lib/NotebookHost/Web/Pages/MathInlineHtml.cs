using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NotebookHost;

/// <summary>Writes a formula in a line as LaTeX, for the page's script to draw.</summary>
internal sealed class MathInlineHtml : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline obj) => renderer
        .Write(obj.DelimiterCount == 2 ? "<span class=\"math math-display\">" : "<span class=\"math\">")
        .WriteEscape(ref obj.Content)
        .Write("</span>");
}
