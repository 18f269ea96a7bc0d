using Markdig;
using Markdig.Syntax;

namespace NotebookHost;

/// <summary>What the home page says first: the title and first sentences of the README beside the notebooks' folder.</summary>
internal sealed record SiteWords(string Title, string Description)
{
    private static readonly SiteWords Plain = new("Notebooks", "Open a notebook, run it cell by cell, change something, run it again.");

    private const int MostBytes = 1_000_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().Build();

    public static SiteWords Of(NotebookSite site)
    {
        try
        {
            // Not through a link, which may lead to anything, even to a file without end.
            return SiteFolder.FindFile(Path.GetDirectoryName(site.Folder)!, "README.md") is { } path && new FileInfo(path).Length <= MostBytes ? Of(File.ReadAllText(path)) : Plain;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Plain;
        }
    }

    private static SiteWords Of(string markdown)
    {
        if (MarkdownTree.Parse(markdown, Pipeline) is not { } text)
            return Plain;
        var title = text.OfType<HeadingBlock>().Select(MarkdownWords.Of).FirstOrDefault(words => words.Length > 0);
        var description = text.OfType<ParagraphBlock>().Select(MarkdownWords.Of).FirstOrDefault(words => words.Length > 0);
        return title is null || description is null ? Plain : new(title, ShortText.Of(description));
    }
}
