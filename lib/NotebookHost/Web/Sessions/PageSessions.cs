using System.Collections.Concurrent;

namespace NotebookHost;

/// <summary>The sessions of all open pages. One whose page is gone is ended after a minute: a connection may only have broken.</summary>
internal sealed class PageSessions(NotebookShelf shelf, TimeSpan? patience = null) : IAsyncDisposable
{
    private readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Entry> entries = new();

    /// <summary>The number of sessions that are kept.</summary>
    public int Count => entries.Count;

    /// <summary>The session of a page; a new one if the page has none, or none any more.</summary>
    /// <param name="connection">Is cancelled when the page comes with another connection.</param>
    /// <exception cref="NotebookException">The page shows a notebook that is not known any more.</exception>
    public (PageSession Session, bool IsNew) Enter(string page, PageRequest.Hello hello, CancellationTokenSource connection)
    {
        var isNew = false;
        var entry = entries.AddOrUpdate(
            page,
            _ =>
            {
                isNew = true;
                return new(Create(hello));
            },
            (_, known) => known);
        entry.Arrive(connection);
        return (entry.Session, isNew);
    }

    /// <summary>The page's connection is gone, for now or for good.</summary>
    public void Leave(string page, CancellationTokenSource connection)
    {
        if (entries.TryGetValue(page, out var entry) && entry.Depart(connection) is { } visit)
            _ = EndLaterAsync(page, entry, visit);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in entries.Keys)
            await EndAsync(page);
    }

    private PageSession Create(PageRequest.Hello hello)
    {
        var notebook = shelf.Find(hello.Notebook, hello.Hash) ?? throw new NotebookException("The host does not know this page any more. Keep a copy of what you wrote, then load the page anew.");
        var session = new PageSession(shelf, hello.Notebook, notebook);
        foreach (var change in hello.Changes)
            session.Receive(change);
        return session;
    }

    private async Task EndLaterAsync(string page, Entry entry, int visit)
    {
        await Task.Delay(patience);
        if (entry.IsLeft(visit))
            await EndAsync(page);
    }

    private async Task EndAsync(string page)
    {
        if (entries.TryRemove(page, out var entry))
            await entry.Session.DisposeAsync();
    }

    /// <summary>A session and the connection that its page has now, if any.</summary>
    private sealed class Entry(PageSession session)
    {
        private readonly Lock access = new();
        private CancellationTokenSource? current;
        private int visits;

        public PageSession Session => session;

        public void Arrive(CancellationTokenSource connection)
        {
            lock (access)
            {
                current?.Cancel();
                current = connection;
                visits++;
            }
        }

        /// <summary>The number of the visit that ends here; null if the page has come back already.</summary>
        public int? Depart(CancellationTokenSource connection)
        {
            lock (access)
            {
                if (current != connection)
                    return null;
                current = null;
                return visits;
            }
        }

        /// <summary>Whether the page has not come back since.</summary>
        public bool IsLeft(int visit)
        {
            lock (access)
                return current is null && visits == visit;
        }
    }
}
