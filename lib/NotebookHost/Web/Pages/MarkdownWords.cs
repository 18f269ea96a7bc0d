using System.Text;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookHost;

/// <summary>The words of a piece of Markdown, without its marks: what a screen reader or a search engine would take from it.</summary>
internal static class MarkdownWords
{
    /// <summary>The words in one line. Pictures and raw HTML say nothing; a formula stands as it is written in LaTeX.</summary>
    public static string Of(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants<Inline>() ?? [])
            text.Append(Words(inline));
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal when !IsInPicture(literal) => literal.Content.ToString(),
        CodeInline code => code.Content,
        MathInline math => math.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LineBreakInline => " ",
        _ => "",
    };

    private static bool IsInPicture(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: true })
                return true;
        }
        return false;
    }
}
