namespace NotebookHost;

/// <summary>
/// The sessions of all notebooks that are, or were just now, open in a page. One whose page is gone is kept for a while: a
/// connection may only have broken, and a reader who loads the page anew, or comes back to it, goes on where it was.
/// </summary>
internal sealed class PageSessions(NotebookShelf shelf, SpareSession spare, TimeSpan patience) : IAsyncDisposable
{
    /// <summary>More than any reader has open.</summary>
    private const int Most = 200;

    private readonly Lock access = new();
    private readonly Dictionary<string, Entry> entries = [];
    private readonly CancellationTokenSource closing = new();
    private int leaves;

    /// <summary>The number of sessions that are kept.</summary>
    public int Count
    {
        get
        {
            lock (access)
                return entries.Count;
        }
    }

    /// <summary>
    /// The session of a page, with the page's text: its own, or that of the page before it, or one of its notebook that no page uses.
    /// A new one if there is none of these.
    /// </summary>
    /// <param name="connection">Is cancelled when the page comes with another connection.</param>
    /// <exception cref="NotebookException">The page shows a notebook that is not known any more.</exception>
    public (PageSession Session, bool IsNew) Enter(string page, PageRequest.Hello hello, CancellationTokenSource connection)
    {
        lock (access)
        {
            closing.Token.ThrowIfCancellationRequested();
            var known = Find(page, hello);
            var entry = known is null ? new(Create(hello)) : entries[known];
            if (known is not null)
            {
                entry.Session.Return(hello);
                entries.Remove(known);
            }
            entries[page] = entry;
            // Without waiting: what the other connection does when it ends, it does by itself.
            _ = entry.Connection?.CancelAsync();
            entry.Connection = connection;
            entry.Visits++;
            return (entry.Session, known is null);
        }
    }

    /// <summary>The page's connection is gone, for now or for good.</summary>
    public void Leave(string page, CancellationTokenSource connection)
    {
        lock (access)
        {
            if (!entries.TryGetValue(page, out var entry) || entry.Connection != connection)
                return;
            entry.Connection = null;
            entry.Left = ++leaves;
            _ = EndLaterAsync(page, entry, entry.Visits);
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

    /// <summary>The page under which the session is known now, or null.</summary>
    private string? Find(string page, PageRequest.Hello hello)
    {
        if (entries.ContainsKey(page))
            return page;
        var ofNotebook = entries.Where(entry => entry.Value.Session.Address == hello.Notebook).ToList();
        // The browser may have loaded the page anew before it told that the one before is gone.
        return ofNotebook.Find(entry => entry.Key == hello.Before).Key
            ?? ofNotebook.Where(entry => entry.Value.Connection is null).OrderBy(entry => entry.Value.Left).LastOrDefault().Key;
    }

    private PageSession Create(PageRequest.Hello hello)
    {
        if (entries.Count >= Most)
            throw new NotebookException("Too many pages are open. Close some, then load this one again.");
        spare.Prepare();
        return new(shelf, hello, spare);
    }

    private async Task EndLaterAsync(string page, Entry entry, int visit)
    {
        await Task.Delay(patience, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
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

        /// <summary>The larger, the later the page has left.</summary>
        public int Left { get; set; }

        /// <summary>How often the page has come: whoever waits for it to be gone sees that it was here.</summary>
        public int Visits { get; set; }
    }
}
