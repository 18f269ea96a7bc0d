namespace NotebookHost;

/// <summary>How pages load their libraries, and what they say about it.</summary>
internal static class LibraryTags
{
    private static readonly (string Id, string Purpose, string Without)[] Uses =
    [
        ("plotly", "plots", "plots are pictures, or their words and tables"),
        ("katex", "formulas", "formulas are shown as they are written, in LaTeX"),
        ("editor", "editor", "code is edited in plain text areas"),
    ];

    /// <summary>For the head of a notebook's page.</summary>
    public static Html Head(ClientLibraries libraries, PageLinks links, bool isLive) => Html.Of($"""
        {Formulas(libraries, links)}
        <link rel="stylesheet" href="{links.Client("editor.css")}">
        {(libraries.Plotly.Place == LibraryPlace.Nowhere ? Html.Nothing : Html.Of($"""<meta name="plotly" content="{links.Of(libraries.Plotly.Addresses[0])}" data-integrity="{libraries.IntegrityOf(libraries.Plotly.Addresses[0])}">"""))}
        <script defer src="{links.Client("reading.js")}"></script>
        {(isLive ? Live(libraries, links) : Html.Nothing)}
        """);

    /// <summary>For the foot: what draws plots and formulas and edits code on this page.</summary>
    public static Html Foot(ClientLibraries libraries, bool isLive) => Html.Of($"""
        <ul>
        {Uses.Zip(libraries.All).Where(use => isLive || use.First.Id != "editor").Select(use => Use(use.First, use.Second, isLive))}
        </ul>
        """);

    private static Html Formulas(ClientLibraries libraries, PageLinks links) => libraries.Katex is not { Addresses: [var script, var style] } ? Html.Nothing : Html.Of($"""
        <link rel="stylesheet" href="{links.Of(style)}"{(libraries.IntegrityOf(style) is { } hash ? Html.Of($""" integrity="{hash}" crossorigin="anonymous" """) : Html.Nothing)}>
        <meta name="katex" content="{links.Of(script)}" data-integrity="{libraries.IntegrityOf(script)}">
        """);

    private static Html Live(ClientLibraries libraries, PageLinks links) => Html.Of($"""
        <script type="importmap">{new Html(libraries.ImportMap())}</script>
        <script type="module" src="{links.Client("page.js")}"></script>
        """);

    private static Html Use((string Id, string Purpose, string Without) use, ClientLibrary library, bool isLive) => Html.Of($"""
        <li data-library="{use.Id}"><span class="use">{library.Place switch
    {
        LibraryPlace.Here => $"{use.Purpose}: {library.Name} {library.Version}, from this {(isLive ? "machine" : "site")}",
        LibraryPlace.Cdn => $"{use.Purpose}: {library.Name} {library.Version}, from its CDN",
        _ => use.Without,
    }}</span></li>

        """);
}
