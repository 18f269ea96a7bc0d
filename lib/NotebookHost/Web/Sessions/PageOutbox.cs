namespace NotebookHost;

/// <summary>
/// Numbers what a page is told, and keeps each message until the page has heard it: a connection may break and come back.
/// </summary>
internal sealed class PageOutbox
{
    // A page that listens says so every second.
    private const int MostKept = 100_000;

    private readonly Lock order = new();
    private readonly Dictionary<int, PageEvent> kept = [];
    private TaskCompletionSource news = NewSignal();
    private int last;
    private int forgotten;
    private int taken;

    /// <summary>Whether the page has not heard of so much that it must have stopped listening.</summary>
    public bool IsFull
    {
        get
        {
            lock (order)
                return kept.Count > MostKept;
        }
    }

    public void Send(PageEvent message)
    {
        lock (order)
        {
            if (!TryAppend(message))
                kept[++last] = message;
            news.TrySetResult();
        }
    }

    /// <summary>Forgets what the page has heard.</summary>
    public void Forget(int seen)
    {
        lock (order)
        {
            // Whatever a page says, it has not heard what no connection has taken.
            while (forgotten < Math.Min(seen, taken))
                kept.Remove(++forgotten);
        }
    }

    /// <summary>
    /// Waits for the message behind the one of this number. Each connection counts for itself, so that one which is about to end
    /// takes nothing away from the next.
    /// </summary>
    public async Task<(int Number, PageEvent Event)> NextAsync(int after, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task wait;
            lock (order)
            {
                var next = Math.Max(after, forgotten) + 1;
                if (kept.TryGetValue(next, out var message))
                {
                    taken = Math.Max(taken, next);
                    return (next, message);
                }
                if (news.Task.IsCompleted)
                    news = NewSignal();
                wait = news.Task;
            }
            await wait.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A cell that prints faster than the page reads gets its text into one message, as long as that has not left.</summary>
    private bool TryAppend(PageEvent message)
    {
        if (last <= taken || message is not PageEvent.Printed more || kept[last] is not PageEvent.Printed waiting || waiting.With(more) is not { } joined)
            return false;
        kept[last] = joined;
        return true;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
