namespace NotebookHost;

/// <summary>A page that says why there is no other.</summary>
internal static class ProblemPage
{
    public static string Render(string title, string sentence, ClientLibraries libraries) => new PageFrame(PageLinks.Server, libraries)
    {
        Title = title,
        Description = sentence,
        Bar = Html.Of($"""<div class="way"><a class="home" href="{PageLinks.Server.Home}">All notebooks</a></div>"""),
        Body = Html.Of($"""
            <main id="text" class="shelf">
            <h1>{title}</h1>
            <p>{sentence}</p>
            </main>
            """),
    }.Render();
}
