namespace NotebookHost;

/// <summary>
/// The notebooks that pages were made from, as they were read: what a page's text is compared with, even when the file has changed
/// since.
/// </summary>
internal sealed class NotebookShelf(NotebookSite site)
{
    /// <summary>Enough for every page that a reader has open; the oldest is forgotten first.</summary>
    private const int Places = 100;

    private readonly Lock access = new();
    private readonly LinkedList<(string Address, Notebook Notebook)> notebooks = new();

    /// <summary>Reads the notebook at an address; null if there is none.</summary>
    /// <exception cref="NotebookException">The file is no notebook that can be used.</exception>
    public Notebook? Read(string address)
    {
        if (site.Find(address) is not { } path)
            return null;
        var notebook = Notebook.Read(path);
        Keep(address, notebook);
        return notebook;
    }

    /// <summary>Whether the notebook's file may be written: no link has taken its place or that of its folder.</summary>
    public bool MayWrite(string address) => site.MayWrite(address);

    /// <summary>The notebook as it was when it had this hash, or null. A page of a host that ran before shows what no page was made from here.</summary>
    public Notebook? Find(string address, string hash) => Known(address, hash) ?? (Current(address) is { } current && current.Hash == hash ? current : null);

    public void Keep(string address, Notebook notebook)
    {
        lock (access)
        {
            if (Known(address, notebook.Hash) is not null)
                return;
            notebooks.AddLast((address, notebook));
            if (notebooks.Count > Places)
                notebooks.RemoveFirst();
        }
    }

    private Notebook? Known(string address, string hash)
    {
        lock (access)
            return notebooks.FirstOrDefault(known => known.Address == address && known.Notebook.Hash == hash).Notebook;
    }

    private Notebook? Current(string address)
    {
        try
        {
            return Read(address);
        }
        catch (Exception error) when (error is NotebookException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
