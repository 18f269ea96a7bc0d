using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NotebookHost;

/// <summary>Writes a block of code, C# in its colours.</summary>
internal sealed class CodeFenceHtml : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var code = obj.Lines.ToString();
        var language = (obj as FencedCodeBlock)?.Info is { Length: > 0 } info ? info : null;
        renderer.EnsureLine();
        renderer.Write("<pre><code");
        if (language is not null)
            renderer.Write(" class=\"language-").WriteEscape(language).Write("\"");
        renderer.Write(">");
        if (language is "csharp" or "cs" or "c#" or "C#")
            renderer.Write(CodeColours.ToHtml(code));
        else
            renderer.WriteEscape(code);
        renderer.WriteLine("</code></pre>");
    }
}
