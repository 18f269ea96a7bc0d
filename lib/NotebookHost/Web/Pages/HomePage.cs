namespace NotebookHost;

/// <summary>The page that lists the notebooks.</summary>
internal static class HomePage
{
    public static string Render(Chapters chapters, SiteWords words, PageLinks links, ClientLibraries libraries, bool isLive) => new PageFrame(links, libraries)
    {
        Title = words.Title,
        Description = words.Description,
        Bar = Html.Of($"""<div class="way"><span class="home">All notebooks</span></div>"""),
        Body = Html.Of($"""
            <main id="text" class="shelf">
            <h1>{words.Title}</h1>
            <p class="welcome">{words.Description}</p>
            {chapters.All.GroupBy(chapter => chapter.Folder).Select(folder => Folder(folder.Key, [.. folder], links))}
            {(chapters.Unreadable.Count > 0 ? Unreadable(chapters.Unreadable) : Html.Nothing)}
            </main>
            """),
        Foot = Html.Of($"""<p>{(isLive ? "Cells run on this machine, each notebook in a process of its own. Nothing is written to a file unless you save." : "Pages to read. To run the notebooks and change them, get the repository and start its host.")}</p>"""),
    }.Render();

    private static Html Folder(string name, IReadOnlyList<Chapter> chapters, PageLinks links) => Html.Of($"""
        <section aria-label="{name}">
        <h2 class="folder">{name}</h2>
        <ol class="cards">
        {chapters.Select(chapter => Card(chapter, links))}
        </ol>
        </section>
        """);

    private static Html Unreadable(IReadOnlyList<UnreadableFile> files) => Html.Of($"""
        <section class="unreadable" aria-labelledby="unreadable-title">
        <h2 id="unreadable-title">Files that cannot be read</h2>
        <dl>
        {files.Select(file => Html.Of($"""<dt>{file.Address}</dt><dd>{file.Reason}</dd>"""))}
        </dl>
        </section>
        """);

    private static Html Card(Chapter chapter, PageLinks links) => Html.Of($"""
        <li><a class="card" href="{links.To(chapter.Address)}"><strong>{chapter.Summary.Title}</strong><span>{chapter.Summary.Description}</span></a></li>

        """);
}
