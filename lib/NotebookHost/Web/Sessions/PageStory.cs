namespace NotebookHost;

/// <summary>
/// What has become of a notebook's cells since its session began: told to the page that is there, and all of it to one that comes
/// later. Of each cell its last run is kept.
/// </summary>
internal sealed class PageStory
{
    private readonly Lock access = new();
    private readonly List<PageEvent> past = [];
    private PageOutbox outbox = new();
    private int runs;

    /// <summary>What the page that is there is yet to hear.</summary>
    public PageOutbox Outbox
    {
        get
        {
            lock (access)
                return outbox;
        }
    }

    public void Tell(PageEvent message)
    {
        lock (access)
        {
            Note(message);
            outbox.Send(message);
        }
    }

    /// <summary>A cell begins to run.</summary>
    /// <param name="code">What it runs.</param>
    /// <param name="stored">What the file had in it, or null.</param>
    public void Begin(string id, string code, string? stored)
    {
        lock (access)
        {
            runs++;
            var before = past.OfType<PageEvent.CellState>().LastOrDefault(state => state.Id == id && state.Start is not null)?.Start;
            var changedIn = code == (before?.Code ?? stored) ? before?.ChangedIn ?? 0 : runs;
            Tell(new PageEvent.CellState(id, "running", Start: new(code, runs, changedIn, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds())));
        }
    }

    /// <summary>Forgets what became of the cell of this name.</summary>
    public void Forget(string id)
    {
        lock (access)
            past.RemoveAll(message => message is PageEvent.OfCell cell && cell.Id == id);
    }

    /// <summary>A page comes that knows of nothing. Whoever listened before it hears no more.</summary>
    public void BeginAnew()
    {
        lock (access)
        {
            outbox = new();
            if (past.Count > 0)
                outbox.Send(new PageEvent.Past([.. past]));
        }
    }

    private void Note(PageEvent message)
    {
        switch (message)
        {
            case PageEvent.CellState { Start: not null } running:
                Forget(running.Id);
                past.Add(running);
                break;
            case PageEvent.CellState state:
                past.RemoveAll(earlier => earlier is PageEvent.CellState { State: "waiting" or "cancelled" or "skipped" } other && other.Id == state.Id);
                past.Add(state);
                break;
            case PageEvent.Printed more when past.Count > 0 && past[^1] is PageEvent.Printed printed && printed.With(more) is { } joined:
                past[^1] = joined;
                break;
            case PageEvent.Updated updated:
                if (past.FindLastIndex(earlier => earlier is PageEvent.Shown shown && shown.Id == updated.Id && shown.DisplayId == updated.DisplayId) is var place and >= 0)
                    past[place] = new PageEvent.Shown(updated.Id, updated.Html, updated.DisplayId);
                break;
            // Cells that ran before have lost what they declared; those behind it have not.
            case PageEvent.SessionState { State: "ended" }:
                past.Remove(message);
                past.Add(message);
                break;
            case PageEvent.OfCell:
                past.Add(message);
                break;
        }
    }
}
