using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NotebookHost;

/// <summary>Writes a paragraph; one that is a single formula between double dollars stands by itself.</summary>
internal sealed class ParagraphHtml : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (obj.Inline is { FirstChild: MathInline { DelimiterCount: 2, NextSibling: null } formula })
            renderer.EnsureLine().Write("<div class=\"math\">").WriteEscape(ref formula.Content).WriteLine("</div>");
        else
            base.Write(renderer, obj);
    }
}
