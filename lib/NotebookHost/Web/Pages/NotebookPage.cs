namespace NotebookHost;

/// <summary>The page of a notebook: to run it in the browser, or as an exported page to read.</summary>
internal sealed class NotebookPage(Chapters chapters, PageLinks links, ClientLibraries libraries, bool isLive)
{
    /// <summary>The addresses of what a reader may want as files: on a page to read, the notebook and what its code reads.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Shows as long as there is no code on the page.</summary>
    private static readonly Html FirstCode = Html.Of($"""<p class="no-code">This notebook has no code that runs here. <button data-do="add-last">{Icon.Add}Add a code cell</button></p>""");

    /// <param name="address">Where the site has the notebook.</param>
    public string Render(string address, Notebook notebook)
    {
        var summary = NotebookSummary.Of(notebook);
        var cells = new CellHtml(notebook.Cells, links, isLive);
        var body = notebook.Cells.Select(cell => Html.Join([cells.Render(cell), cells.Gap()])).ToList();
        return new PageFrame(links, libraries)
        {
            Title = summary.Title,
            Description = summary.Description,
            Language = summary.Language ?? "en",
            Head = LibraryTags.Head(libraries, links, isLive),
            Bar = isLive ? Toolbar.Live(links) : Toolbar.Reading(links),
            Body = Html.Of($"""
                <div class="layout">
                <nav class="contents" id="contents" aria-label="Contents">
                {Contents(address, notebook)}
                </nav>
                <main id="text" class="notebook" data-notebook="{address}" data-hash="{notebook.Hash}">
                {(notebook.Mended is { } mended ? Html.Of($"""<p class="note prose">{mended}</p>""") : Html.Nothing)}
                {cells.Gap()}{body}
                {(isLive ? FirstCode : Html.Nothing)}
                {(Files.Count > 0 ? Download() : Html.Nothing)}
                {Around(address)}
                </main>
                </div>
                {(isLive ? Html.Join([Beside.Empty, Dialogs.All, cells.Template()]) : Html.Nothing)}
                """),
            Foot = LibraryTags.Foot(libraries, isLive),
        }.Render();
    }

    private Html Download() => Html.Of($"""
        <section class="prose files" aria-labelledby="files-title">
        <h2 id="files-title">Run it yourself</h2>
        <p>This page shows what the notebook showed when it ran. To run and change it, get the repository that it comes from, and start <code>dotnet run --project lib/NotebookHost</code> there. The files by themselves:</p>
        <ul>
        {Files.Select(file => Html.Of($"""<li><a href="{links.ToFile(file)}" download>{file[(file.LastIndexOf('/') + 1)..]}</a></li>"""))}
        </ul>
        </section>
        """);

    /// <summary>All notebooks of the folder, and below the one shown its headings.</summary>
    private Html Contents(string address, Notebook notebook) => Html.Of($"""
        <ol class="chapters">
        {chapters.Around(address).Select(chapter => chapter.Address == address ? Here(chapter, notebook) : Link(chapter))}
        </ol>
        """);

    private Html Link(Chapter chapter) => Html.Of($"""<li><a href="{links.To(chapter.Address)}">{chapter.Summary.Title}</a></li>""");

    private static Html Here(Chapter chapter, Notebook notebook) => Html.Of($"""
        <li class="here"><a href="#text" aria-current="page">{chapter.Summary.Title}</a>
        <ol class="headings">{NotebookSummary.HeadingsOf(notebook).Where(heading => heading.Level == 2).Select(heading => Html.Of($"""<li><a href="#cell-{heading.CellId}">{heading.Text}</a></li>"""))}</ol></li>
        """);

    private Html Around(string address)
    {
        var (previous, next) = chapters.Neighbours(address);
        return Html.Of($"""
            <nav class="around" aria-label="Previous and next">
            {(previous is null ? Html.Of($"<span></span>") : Html.Of($"""<a class="previous" rel="prev" href="{links.To(previous.Address)}"><small>Before</small> {previous.Summary.Title}</a>"""))}
            {(next is null ? Html.Of($"<span></span>") : Html.Of($"""<a class="next" rel="next" href="{links.To(next.Address)}"><small>Next</small> {next.Summary.Title}</a>"""))}
            </nav>
            """);
    }
}
