namespace NotebookHost;

/// <summary>
/// Numbers what a page is told, and keeps each message until the page has heard it: a connection may break and come back.
/// </summary>
internal sealed class PageOutbox
{
    private readonly Lock order = new();
    private readonly LinkedList<(int Number, PageEvent Event)> kept = new();
    private TaskCompletionSource news = NewSignal();
    private int last;
    private int sent;

    public void Send(PageEvent message)
    {
        lock (order)
        {
            if (!TryAppend(message))
                kept.AddLast((++last, message));
            news.TrySetResult();
        }
    }

    /// <summary>Forgets what the page has heard.</summary>
    public void Forget(int seen)
    {
        lock (order)
        {
            while (kept.First is { } first && first.Value.Number <= seen)
                kept.RemoveFirst();
        }
    }

    /// <summary>A new connection has heard up to here.</summary>
    public void Rewind(int seen)
    {
        Forget(seen);
        lock (order)
            sent = seen;
    }

    /// <summary>Waits for the next message that was not sent yet.</summary>
    public async Task<(int Number, PageEvent Event)> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task wait;
            lock (order)
            {
                for (var node = kept.First; node is not null; node = node.Next)
                {
                    if (node.Value.Number > sent)
                    {
                        sent = node.Value.Number;
                        return node.Value;
                    }
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
        if (message is not PageEvent.Printed more || kept.Last is not { Value: (var number, PageEvent.Printed waiting) } node || number <= sent)
            return false;
        if (waiting.Id != more.Id || waiting.Stream != more.Stream || waiting.Text.Length > LongestText)
            return false;
        node.Value = (number, waiting with { Text = waiting.Text + more.Text });
        return true;
    }

    // Joining to longer and longer text would take ever longer.
    private const int LongestText = 16_384;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
