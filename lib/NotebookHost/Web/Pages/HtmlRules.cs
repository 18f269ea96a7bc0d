namespace NotebookHost;

/// <summary>What differs between the HTML of an output and that of a text.</summary>
internal sealed record HtmlRules
{
    /// <summary>Whether style sheets stay. They hold for outputs alone.</summary>
    public bool KeepsStyleSheets { get; init; } = true;

    /// <summary>Whether each table is put into a part of the page that scrolls by itself.</summary>
    public bool ScrollsTables { get; init; }

    /// <summary>Rewrites the addresses of files beside the page.</summary>
    public Func<string, string>? Link { get; init; }

    /// <summary>Puts pasted pictures in the place of their addresses.</summary>
    public CellPictures? Pictures { get; init; }

    /// <summary>Gives headings their ids; null where they have none.</summary>
    public HeadingIds? Headings { get; init; }
}
