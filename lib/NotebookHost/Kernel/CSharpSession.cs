namespace NotebookHost;

/// <summary>
/// A C# session for the cells of one notebook, in a process of its own. Cells run one after the other and see what earlier
/// ones declared. Whatever a cell does, the host lives on: the next run after a crash or an interruption starts afresh.
/// </summary>
internal sealed class CSharpSession(string folder) : IAsyncDisposable
{
    private static readonly TimeSpan RawOutputLimit = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private SessionProcess? process;
    private CancellationTokenSource? running;
    private int runs;

    /// <summary>How many cells have run since the start.</summary>
    public int ExecutionCount { get; private set; }

    /// <summary>Starts the process; a run does so by itself where it must.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default) => process ??= await SessionProcess.StartAsync(folder, cancellationToken);

    /// <summary>Runs a cell. Does not throw for anything that the cell does.</summary>
    /// <param name="show">Hears of each output as it comes, the error too. Adjacent pieces of text are not merged.</param>
    /// <param name="timeLimit">How long the cell may run, or null for any time.</param>
    /// <param name="cancellationToken">Ends the cell and with it the session, and throws.</param>
    /// <param name="interruption">Ends the cell, as <see cref="Interrupt"/> does; also one that is about to begin.</param>
    public async Task<CellResult> RunAsync(string cellId, string code, Action<CellOutput> show, TimeSpan? timeLimit = null, CancellationToken cancellationToken = default, CancellationToken interruption = default)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await StartAsync(cancellationToken);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            using var interrupt = running = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, interruption);
            limit.CancelAfter(timeLimit ?? Timeout.InfiniteTimeSpan);
            var result = await FollowAsync(new(++runs, cellId, code, ++ExecutionCount), show, interrupt.Token);
            if (result is null)
            {
                cancellationToken.ThrowIfCancellationRequested();
                result = limit.IsCancellationRequested ? CrashReport.TimedOut(timeLimit!.Value) : CrashReport.Interrupted();
            }
            // Last, behind whatever the cell wrote past the console, which may arrive later.
            if ((result.Error ?? result.Value) is { } last)
                show(last);
            if (result.EndedSession)
                await StopAsync();
            return result;
        }
        catch (OperationCanceledException)
        {
            await StopAsync();
            throw;
        }
        finally
        {
            running = null;
            oneAtATime.Release();
        }
    }

    /// <summary>Ends the running cell, if any. The session's variables are lost: .NET cannot stop a loop from outside.</summary>
    public void Interrupt()
    {
        try
        {
            running?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The cell has ended this moment.
        }
    }

    /// <summary>Forgets everything that cells declared, and counts from 1 again.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        Interrupt();
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await StopAsync();
            await StartAsync(cancellationToken);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Interrupt();
        await oneAtATime.WaitAsync();
        await StopAsync();
        oneAtATime.Dispose();
    }

    /// <summary>Follows a run to its end; null if the token ended it.</summary>
    private async Task<CellResult?> FollowAsync(RunRequest request, Action<CellOutput> show, CancellationToken cancellationToken)
    {
        var current = process!;
        var rawLimit = new OutputLimit();
        CellResult? result = null;
        var rawStreams = 2;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await current.SendAsync(request);
        try
        {
            await foreach (var message in current.Events.ReadAllAsync(patience.Token))
            {
                if (message.Ended)
                    return result ?? CrashReport.Of(await current.WaitForEndAsync(cancellationToken), current.LastErrors);
                if (message.Raw is { } raw && rawLimit.Cut(raw) is { } shown)
                    show(shown);
                if (message.Run != request.Run)
                    continue;
                if (message.Output is not null)
                    show(message.Output);
                rawStreams -= message.RawEnded ? 1 : 0;
                result ??= message.Result;
                if (result is not null && (rawStreams == 0 || result.EndedSession))
                    return result;
                if (message.Result is not null)
                    patience.CancelAfter(RawOutputLimit);
            }
        }
        catch (OperationCanceledException) when (result is not null || cancellationToken.IsCancellationRequested)
        {
            // Either the run is over and a raw stream was closed by the cell, or it is to end now.
        }
        return result;
    }

    private async Task StopAsync()
    {
        if (process is { } current)
            await current.DisposeAsync();
        process = null;
        ExecutionCount = 0;
    }
}
