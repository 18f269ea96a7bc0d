using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NotebookHost;

/// <summary>Markdown as notebooks use it, as HTML that is fit to stand in the page.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseMathematics().UseFootnotes().UseAutoLinks().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    /// <summary>Far more than anybody writes, and few enough to be rendered at once.</summary>
    private const int MostOpenBrackets = 500;

    /// <summary>A text cell, or an output that is Markdown.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="link">Rewrites addresses of files beside the notebook, of links and of images.</param>
    /// <param name="headings">Gives headings their ids: one instance a page. Without it they have none.</param>
    public static string Render(string markdown, Func<string, string>? link = null, HeadingIds? headings = null)
    {
        if (OpensTooMany(markdown, '[', ']') || OpensTooMany(markdown, '(', ')'))
            return Plain(markdown);
        var rules = new HtmlRules { KeepsStyleSheets = false, ScrollsTables = true, Link = link, Headings = headings };
        try
        {
            return SafeHtml.Clean(ToHtml(markdown), rules);
        }
        // Markdig refuses to nest beyond its limit.
        catch (ArgumentException)
        {
            return Plain(markdown);
        }
    }

    private static string Plain(string markdown) => $"<pre>{System.Net.WebUtility.HtmlEncode(markdown)}</pre>";

    // Markdig tries each bracket that nothing closes again at every later one.
    private static bool OpensTooMany(string markdown, char opening, char closing)
    {
        var open = 0;
        foreach (var letter in markdown)
        {
            open = letter == opening ? open + 1 : letter == closing && open > 0 ? open - 1 : open;
            if (open > MostOpenBrackets)
                return true;
        }
        return false;
    }

    private static string ToHtml(string markdown)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeFenceHtml());
        renderer.ObjectRenderers.Replace<ParagraphRenderer>(new ParagraphHtml());
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new MathInlineHtml());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new MathBlockHtml());
        renderer.Render(Markdown.Parse(markdown, Pipeline));
        return writer.ToString();
    }
}
