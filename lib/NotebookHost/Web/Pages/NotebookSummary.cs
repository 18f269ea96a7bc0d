using System.Globalization;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookHost;

/// <summary>A heading of a notebook.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its words, without Markdown's marks.</param>
/// <param name="CellId">The cell it stands in.</param>
internal sealed record NotebookHeading(int Level, string Text, string CellId);

/// <summary>What a notebook is about, for lists of notebooks, tables of contents and search engines. All of it is plain text.</summary>
/// <param name="Title">Its first heading, or the file's name where there is none.</param>
/// <param name="Description">Its first paragraph of prose, at most 200 characters; empty where there is none.</param>
/// <param name="Language">The language of its prose as its folder names it, such as <c>en</c> or <c>pt-BR</c>; null where it names none.</param>
internal sealed record NotebookSummary(string Title, string Description, string? Language, IReadOnlyList<NotebookHeading> Headings)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseMathematics().Build();

    public static NotebookSummary Of(Notebook notebook)
    {
        var blocks = notebook.Cells
            .Where(cell => cell.Kind == "markdown")
            .SelectMany(cell => Parse(cell.Source).Select(block => (cell.Id, Block: block)))
            .ToList();
        NotebookHeading[] headings = [.. blocks
            .Where(block => block.Block is HeadingBlock)
            .Select(block => new NotebookHeading(((HeadingBlock)block.Block).Level, MarkdownWords.Of((HeadingBlock)block.Block), block.Id))
            .Where(heading => heading.Text.Length > 0)];
        var description = blocks.Select(block => block.Block).OfType<ParagraphBlock>().Where(IsProse).Select(MarkdownWords.Of).FirstOrDefault(text => text.Length > 0);
        return new(
            headings.FirstOrDefault()?.Text ?? Path.GetFileNameWithoutExtension(notebook.Path),
            ShortText.Of(description ?? ""),
            LanguageOf(Path.GetFileName(notebook.Folder)),
            headings);
    }

    private static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        // Markdig refuses to nest beyond its limit.
        catch (ArgumentException)
        {
            return [];
        }
    }

    // A paragraph that is one emphasis from end to end says where the reader is, not what the notebook is about.
    private static bool IsProse(ParagraphBlock paragraph) => paragraph.Inline?.FirstChild is { } first && !(first is EmphasisInline && first.NextSibling is null);

    private static string? LanguageOf(string folder)
    {
        var isTag = folder.Length is 2 or 5 && folder.Take(2).All(char.IsAsciiLetterLower) && (folder.Length == 2 || folder[2] == '-');
        return isTag && CultureInfo.GetCultures(CultureTypes.AllCultures).Any(culture => culture.Name == folder) ? folder : null;
    }
}
