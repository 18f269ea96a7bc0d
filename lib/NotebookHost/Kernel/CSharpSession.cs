namespace NotebookHost;

/// <summary>
/// A C# session for the cells of one notebook, in a process of its own. Cells run one after the other and see what earlier
/// ones declared. Whatever a cell does, the host lives on: the next run after a crash starts afresh.
/// </summary>
/// <param name="folder">The notebook's.</param>
/// <param name="spare">Where to take a process from that has started already.</param>
internal sealed class CSharpSession(string folder, SpareSession? spare = null) : IAsyncDisposable
{
    private static readonly TimeSpan RawOutputLimit = TimeSpan.FromSeconds(1);

    /// <summary>How long a process that was told to end a cell may take to answer.</summary>
    private static readonly TimeSpan InterruptionLimit = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private SessionProcess? process;
    private CancellationTokenSource? running;
    private int runs;

    /// <summary>How many cells have run since the start.</summary>
    public int ExecutionCount { get; private set; }

    /// <summary>For a process of its own; one that is taken from <c>spare</c> has its limit already.</summary>
    public MemoryLimit MemoryLimit { get; init; } = MemoryLimit.Default;

    /// <summary>
    /// Hears when the process starts (<c>starting</c>), can run cells (<c>ready</c>), and has ended without a cell of its own
    /// (<c>ended</c>), then with the reason if nobody has asked for it. Whether a cell has ended it, its result says.
    /// </summary>
    public Action<string, string?>? StateChanged { get; init; }

    /// <summary>Hears of the DLLs of all packages that cells have added, whenever there are more.</summary>
    public Action<IReadOnlyList<string>>? PackagesAdded { get; init; }

    /// <summary>Starts the process; a run does so by itself where it must.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await EnsureStartedAsync(cancellationToken);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

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
            await EnsureStartedAsync(cancellationToken);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            using var interrupt = running = CancellationTokenSource.CreateLinkedTokenSource(interruption);
            limit.CancelAfter(timeLimit ?? Timeout.InfiniteTimeSpan);
            var request = new RunRequest(++runs, Path.GetFullPath(folder), cellId, code, ++ExecutionCount);
            var result = await FollowAsync(request, show, limit, interrupt.Token);
            if (result is null)
            {
                cancellationToken.ThrowIfCancellationRequested();
                result = interrupt.IsCancellationRequested ? CrashReport.Spinning : CrashReport.TimedOut(timeLimit!.Value);
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

    /// <summary>Ends the running cell, if any. What waits is left behind; what computes without looking up takes the session with it.</summary>
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
            StateChanged?.Invoke("ended", null);
            await EnsureStartedAsync(cancellationToken);
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
        // Whoever notes just now that the process had ended by itself still takes its turn.
        oneAtATime.Release();
    }

    private async Task EnsureStartedAsync(CancellationToken cancellationToken)
    {
        if (process is { HasEnded: true })
            await NoteEndAsync(process);
        if (process is not null)
            return;
        StateChanged?.Invoke("starting", null);
        try
        {
            if (!Directory.Exists(folder))
                throw new InvalidOperationException($"The session could not start, because the folder {folder} is no longer there.");
            process = await (spare?.TakeAsync(cancellationToken) ?? SessionProcess.StartAsync(MemoryLimit, cancellationToken));
        }
        catch
        {
            StateChanged?.Invoke("ended", null);
            throw;
        }
        StateChanged?.Invoke("ready", null);
        _ = NoticeEndAsync(process);
    }

    /// <summary>Waits for a process to end by itself while no cell runs: killed from outside, or by what an earlier cell has left behind.</summary>
    private async Task NoticeEndAsync(SessionProcess watched)
    {
        await watched.Exit;
        if (process != watched)
            return;
        await oneAtATime.WaitAsync();
        try
        {
            if (process == watched)
                await NoteEndAsync(watched);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task NoteEndAsync(SessionProcess ended)
    {
        var end = await ended.WaitForEndAsync(CancellationToken.None);
        CellResult? report = null;
        while (ended.Events.TryRead(out var message))
            report = message.Result is { EndedSession: true } ? message.Result : report;
        await StopAsync();
        StateChanged?.Invoke("ended", report?.Error is { } error ? CrashReport.Words(error) : CrashReport.Words(end));
    }

    /// <summary>Follows a run to its end; null if the limit ended it.</summary>
    private async Task<CellResult?> FollowAsync(RunRequest request, Action<CellOutput> show, CancellationTokenSource limit, CancellationToken interruption)
    {
        var current = process!;
        var rawLimit = new OutputLimit();
        CellResult? result = null;
        var rawStreams = 2;
        current.Send(request);
        await using var telling = interruption.Register(() =>
        {
            current.Send(new InterruptRequest(request.Run));
            limit.CancelAfter(InterruptionLimit);
        });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        try
        {
            await foreach (var message in current.Events.ReadAllAsync(patience.Token))
            {
                if (message.Ended)
                    return result ?? CrashReport.Of(await current.WaitForEndAsync(limit.Token));
                if (message.Raw is { } raw && rawLimit.Cut(raw) is { } shown)
                    show(shown);
                if (message.Packages is { } packages)
                    PackagesAdded?.Invoke(packages);
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
        catch (OperationCanceledException) when (result is not null || limit.IsCancellationRequested)
        {
            // Either the run is over and a raw stream was closed by the cell, or it is to end now.
        }
        return result;
    }

    private async Task StopAsync()
    {
        var current = process;
        process = null;
        ExecutionCount = 0;
        if (current is not null)
            await current.DisposeAsync();
    }
}
