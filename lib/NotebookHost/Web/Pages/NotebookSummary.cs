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

/// <summary>What a notebook is about, for lists of notebooks and search engines. All of it is plain text.</summary>
/// <param name="Title">Its first heading, at most 200 characters, or the file's name where there is none.</param>
/// <param name="Description">Its first paragraph of prose, at most 200 characters; empty where there is none.</param>
/// <param name="Language">The language of its prose as its folder names it, such as <c>en</c> or <c>pt-BR</c>; null where it names none.</param>
internal sealed record NotebookSummary(string Title, string Description, string? Language)
{
    // What a notebook is about stands near its top; nobody waits for a list that reads on.
    private const int CellsRead = 20;
    private const int CharactersRead = 20_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseMathematics().Build();

    public static NotebookSummary Of(Notebook notebook)
    {
        string? title = null, description = null;
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == "markdown").Take(CellsRead))
        {
            var blocks = MarkdownTree.Parse(cell.Source.Length > CharactersRead ? cell.Source[..CharactersRead] : cell.Source, Pipeline);
            title ??= blocks?.OfType<HeadingBlock>().Select(MarkdownWords.Of).FirstOrDefault(text => text.Length > 0);
            description ??= blocks?.OfType<ParagraphBlock>().Where(IsProse).Select(MarkdownWords.Of).FirstOrDefault(text => text.Length > 0);
            if (title is not null && description is not null)
                break;
        }
        return new(ShortText.Of(title ?? Path.GetFileNameWithoutExtension(notebook.Path)), ShortText.Of(description ?? ""), LanguageOf(Path.GetFileName(notebook.Folder)));
    }

    /// <summary>The headings of all its text, for a table of contents.</summary>
    public static IEnumerable<NotebookHeading> HeadingsOf(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Kind == "markdown"
        from heading in MarkdownTree.Parse(cell.Source, Pipeline)?.OfType<HeadingBlock>() ?? []
        let text = MarkdownWords.Of(heading)
        where text.Length > 0
        select new NotebookHeading(heading.Level, text, cell.Id);

    // A paragraph that is one emphasis from end to end says where the reader is, not what the notebook is about.
    private static bool IsProse(ParagraphBlock paragraph) => paragraph.Inline?.FirstChild is { } first && !(first is EmphasisInline && first.NextSibling is null);

    private static string? LanguageOf(string folder)
    {
        var isTag = folder.Length is 2 or 5 && folder.Take(2).All(char.IsAsciiLetterLower) && (folder.Length == 2 || folder[2] == '-');
        return isTag && CultureInfo.GetCultures(CultureTypes.AllCultures).Any(culture => culture.Name == folder) ? folder : null;
    }
}
