namespace NotebookHost;

/// <summary>The sessions of all open pages. One whose page is gone is ended after a minute: a connection may only have broken.</summary>
internal sealed class PageSessions(NotebookShelf shelf, SpareSession spare, TimeSpan? patience = null) : IAsyncDisposable
{
    /// <summary>More than any reader has open.</summary>
    private const int Most = 200;

    private readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(1);
    private readonly Lock access = new();
    private readonly Dictionary<string, Entry> entries = [];
    private readonly CancellationTokenSource closing = new();

    /// <summary>The number of sessions that are kept.</summary>
    public int Count
    {
        get
        {
            lock (access)
                return entries.Count;
        }
    }

    /// <summary>The session of a page, with the page's text; a new one if the page has none, or none any more.</summary>
    /// <param name="connection">Is cancelled when the page comes with another connection.</param>
    /// <exception cref="NotebookException">The page shows a notebook that is not known any more.</exception>
    public (PageSession Session, bool IsNew) Enter(string page, PageRequest.Hello hello, CancellationTokenSource connection)
    {
        lock (access)
        {
            closing.Token.ThrowIfCancellationRequested();
            var isNew = !entries.TryGetValue(page, out var entry);
            if (entry is null)
                entries[page] = entry = new(Create(hello));
            else
                entry.Session.Return(hello);
            // Without waiting: what the other connection does when it ends, it does by itself.
            _ = entry.Connection?.CancelAsync();
            entry.Connection = connection;
            entry.Visits++;
            return (entry.Session, isNew);
        }
    }

    /// <summary>The page's connection is gone, for now or for good.</summary>
    /// <param name="isClosed">The browser has said that the page is closed.</param>
    public void Leave(string page, CancellationTokenSource connection, bool isClosed)
    {
        lock (access)
        {
            if (!entries.TryGetValue(page, out var entry) || entry.Connection != connection)
                return;
            entry.Connection = null;
            _ = EndLaterAsync(page, entry, entry.Visits, isClosed ? TimeSpan.Zero : patience);
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<Entry> open;
        lock (access)
        {
            _ = closing.CancelAsync();
            open = [.. entries.Values];
            entries.Clear();
        }
        await Task.WhenAll(open.Select(entry => entry.Session.DisposeAsync().AsTask()));
        await spare.DisposeAsync();
    }

    private PageSession Create(PageRequest.Hello hello)
    {
        if (entries.Count >= Most)
            throw new NotebookException("Too many pages are open. Close some, then load this one anew.");
        spare.Prepare();
        return new(shelf, hello, spare);
    }

    private async Task EndLaterAsync(string page, Entry entry, int visit, TimeSpan delay)
    {
        await Task.Delay(delay, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (access)
        {
            if (closing.IsCancellationRequested || entry.Visits != visit || !entries.Remove(page))
                return;
        }
        await entry.Session.DisposeAsync();
    }

    /// <summary>A session and the connection that its page has now, if any.</summary>
    private sealed class Entry(PageSession session)
    {
        public PageSession Session => session;

        public CancellationTokenSource? Connection { get; set; }

        /// <summary>How often the page has come: whoever waits for it to be gone sees that it was here.</summary>
        public int Visits { get; set; }
    }
}
