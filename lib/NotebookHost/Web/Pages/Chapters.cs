namespace NotebookHost;

/// <summary>A notebook of the site.</summary>
internal sealed record Chapter(string Address, NotebookSummary Summary)
{
    public string Folder => Address[..Address.LastIndexOf('/')];
}

/// <summary>A file of the site that is called a notebook and cannot be read as one.</summary>
/// <param name="Reason">Why, in a sentence or two that names the line where there is one.</param>
internal sealed record UnreadableFile(string Address, string Reason);

/// <summary>All notebooks of a site in their order, and the files that could not be read.</summary>
internal sealed class Chapters(IReadOnlyList<Chapter> all, IReadOnlyList<UnreadableFile>? unreadable = null)
{
    public IReadOnlyList<Chapter> All => all;

    public IReadOnlyList<UnreadableFile> Unreadable => unreadable ?? [];

    /// <summary>The notebooks of the same folder.</summary>
    public IReadOnlyList<Chapter> Around(string address) => [.. all.Where(chapter => chapter.Folder == Folder(address))];

    public (Chapter? Previous, Chapter? Next) Neighbours(string address)
    {
        var around = Around(address);
        var place = around.ToList().FindIndex(chapter => chapter.Address == address);
        return place < 0 ? default : (around.ElementAtOrDefault(place - 1), around.ElementAtOrDefault(place + 1));
    }

    private static string Folder(string address) => address[..address.LastIndexOf('/')];
}
