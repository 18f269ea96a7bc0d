namespace NotebookHost;

/// <summary>Keeps one session's process started ahead, so that a reader's first cell does not wait for the compiler to load.</summary>
/// <param name="startsAhead">False: each process starts when it is needed.</param>
internal sealed class SpareSession(MemoryLimit limit, bool startsAhead) : IAsyncDisposable
{
    /// <summary>The reader's own cells go first.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly Lock access = new();
    private readonly CancellationTokenSource closing = new();
    private Task<SessionProcess>? spare;

    public bool StartsAhead => startsAhead;

    /// <summary>Starts a process if there is none.</summary>
    public void Prepare()
    {
        lock (access)
            spare ??= closing.IsCancellationRequested || !startsAhead ? null : SessionProcess.StartAsync(limit, closing.Token);
    }

    /// <summary>The process that is there, or a new one.</summary>
    /// <exception cref="InvalidOperationException">It could not start.</exception>
    public async Task<SessionProcess> TakeAsync(CancellationToken cancellationToken)
    {
        Task<SessionProcess> taken;
        lock (access)
            (taken, spare) = (spare ?? SessionProcess.StartAsync(limit, closing.Token), null);
        _ = Task.Delay(Rest, closing.Token).ContinueWith(_ => Prepare(), closing.Token, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        try
        {
            var process = await taken.WaitAsync(cancellationToken);
            if (!process.HasEnded)
                return process;
            await process.DisposeAsync();
        }
        catch
        {
            _ = EndAsync(taken);
            throw;
        }
        return await SessionProcess.StartAsync(limit, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
            return;
        await closing.CancelAsync();
        await EndAsync(spare);
        closing.Dispose();
    }

    private static async Task EndAsync(Task<SessionProcess>? starting)
    {
        try
        {
            if (starting is not null)
                await (await starting).DisposeAsync();
        }
        catch (Exception error) when (error is OperationCanceledException or InvalidOperationException)
        {
            // It never started.
        }
    }
}
