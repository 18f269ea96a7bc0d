using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NotebookHost;

/// <summary>Markdown as notebooks use it, as HTML that is fit to stand in the page.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseMathematics().UseFootnotes().UseAutoLinks().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    private const string Sentence = "This text is shown as it is written: it has too many marks, or they are nested too deep, to be laid out.";

    /// <summary>A text cell, or an output that is Markdown.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="link">Rewrites addresses of files beside the notebook, of links and of images.</param>
    /// <param name="headings">Gives headings their ids: one instance a page. Without it they have none.</param>
    /// <param name="pictures">The pictures pasted into the cell.</param>
    public static string Render(string markdown, Func<string, string>? link = null, HeadingIds? headings = null, CellPictures? pictures = null)
    {
        if (MarkdownTree.Parse(markdown, Pipeline) is not { } text || ToHtml(text) is not { } html)
            return LeftOut.AsWritten(markdown, Sentence);
        return SafeHtml.Clean(html, new() { KeepsStyleSheets = false, ScrollsTables = true, Link = link, Headings = headings, Pictures = pictures });
    }

    private static string? ToHtml(MarkdownDocument text)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeFenceHtml());
        renderer.ObjectRenderers.Replace<ParagraphRenderer>(new ParagraphHtml());
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new MathInlineHtml());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new MathBlockHtml());
        try
        {
            renderer.Render(text);
        }
        // What Markdig has read may still nest deeper than it writes.
        catch (ArgumentException)
        {
            return null;
        }
        return writer.ToString();
    }
}
