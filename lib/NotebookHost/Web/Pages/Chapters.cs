namespace NotebookHost;

/// <summary>A notebook of the site.</summary>
internal sealed record Chapter(string Address, NotebookSummary Summary)
{
    public string Folder => Address[..Address.LastIndexOf('/')];
}

/// <summary>All notebooks of a site in their order. One that cannot be read is left out here and explained on its own page.</summary>
internal sealed class Chapters(IReadOnlyList<Chapter> all)
{
    public IReadOnlyList<Chapter> All => all;

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
