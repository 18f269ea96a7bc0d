namespace NotebookHost;

/// <summary>What all pages share: the head, the way around, the foot.</summary>
internal sealed record PageFrame(PageLinks Links, ClientLibraries Libraries)
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The language of the text, such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What stands in the head beside the styles.</summary>
    public Html Head { get; init; }

    /// <summary>What stands at the top of the window.</summary>
    public Html Bar { get; init; }

    public required Html Body { get; init; }

    public Html Foot { get; init; }

    public string Render() => Html.Of($"""
        <!doctype html>
        <html lang="{Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Title}</title>
        <meta name="description" content="{Description}">
        <meta property="og:type" content="article">
        <meta property="og:title" content="{Title}">
        <meta property="og:description" content="{Description}">
        <link rel="icon" href="{Links.Client("icon.svg")}">
        <link rel="stylesheet" href="{Links.Client("page.css")}">
        {Head}
        </head>
        <body>
        <a class="skip" href="#text">Skip to the text</a>
        <header class="bar">{Bar}</header>
        {Body}
        <footer class="foot">{Foot}</footer>
        </body>
        </html>

        """).Text;
}
