using System.Diagnostics;
using System.Threading.Channels;

namespace NotebookHost;

/// <summary>
/// Runs the cells that a page asks for, one after the other, and tells the page how it goes. If a cell fails that may not, those
/// waiting behind it are not run.
/// </summary>
internal sealed class CellQueue : IAsyncDisposable
{
    private readonly Channel<Func<Task>> work = Channel.CreateUnbounded<Func<Task>>();
    private readonly CSharpSession session;
    private readonly Draft draft;
    private readonly PageStory story;
    private readonly Task working;
    private readonly bool startsAhead;
    private readonly CancellationTokenSource closing = new();
    private CancellationTokenSource? running;
    private int cancelled;
    private int asked;

    /// <param name="packagesAdded">Hears of the DLLs of packages that cells add.</param>
    public CellQueue(string folder, Draft draft, PageStory story, Action<IReadOnlyList<string>> packagesAdded, SpareSession spare)
    {
        (this.draft, this.story, startsAhead) = (draft, story, spare.StartsAhead);
        session = new(folder, spare) { StateChanged = (state, reason) => story.Tell(new PageEvent.SessionState(state, reason)), PackagesAdded = packagesAdded };
        working = Task.Run(WorkAsync);
    }

    /// <summary>Starts the session, so that the first cell does not wait for it, if sessions are started ahead.</summary>
    public void Prepare()
    {
        if (startsAhead)
            work.Writer.TryWrite(() => session.StartAsync(closing.Token));
    }

    public void Run(IReadOnlyList<string> ids)
    {
        var run = Interlocked.Increment(ref asked);
        foreach (var id in ids)
        {
            story.Tell(new PageEvent.CellState(id, "waiting"));
            work.Writer.TryWrite(() => RunAsync(id, run));
        }
    }

    /// <summary>Ends the running cell and forgets those that wait.</summary>
    public void Interrupt()
    {
        CancelWaiting();
        try
        {
            Volatile.Read(ref running)?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The cell has ended this moment.
        }
    }

    /// <summary>Forgets what cells declared.</summary>
    public void Restart()
    {
        Interrupt();
        work.Writer.TryWrite(() => session.RestartAsync(closing.Token));
    }

    public async ValueTask DisposeAsync()
    {
        CancelWaiting();
        work.Writer.TryComplete();
        await closing.CancelAsync();
        await working;
        await session.DisposeAsync();
        closing.Dispose();
    }

    private void CancelWaiting() => Volatile.Write(ref cancelled, Volatile.Read(ref asked));

    private async Task WorkAsync()
    {
        await foreach (var step in work.Reader.ReadAllAsync())
        {
            try
            {
                await step();
            }
            catch (OperationCanceledException)
            {
                // The page is gone.
            }
            catch (Exception)
            {
                // The session could not start. The next cell to run tries again, and says why.
            }
        }
    }

    private async Task RunAsync(string id, int run)
    {
        if (IsCancelled(run, id))
            return;
        if (draft.Find(id) is not { IsRunnable: true } cell)
        {
            story.Tell(new PageEvent.CellState(id, "skipped"));
            return;
        }
        var problem = await TryStartAsync();
        using var interruption = new CancellationTokenSource();
        Volatile.Write(ref running, interruption);
        // The start takes a while, in which the reader may have thought better of it. From here on an interruption finds the cell.
        if (IsCancelled(run, id))
            return;
        story.Begin(id, cell.Source.ReplaceLineEndings("\n"), draft.Stored(id)?.ReplaceLineEndings("\n"));
        var clock = Stopwatch.StartNew();
        var done = problem is null ? await RunAsync(cell, interruption.Token) : Failure(cell, problem);
        draft.Keep(id, done.Outputs, done.ExecutionCount);
        var isFailed = done.Status != CellStatus.Succeeded;
        // Before the page hears of it: what the reader asks for in answer is not behind the cell that failed. Nor is what was
        // asked for after an interruption.
        var isInterrupted = run <= Volatile.Read(ref cancelled);
        if (done.Status == CellStatus.Failed && !isInterrupted)
            CancelWaiting();
        story.Tell(new PageEvent.CellState(id, isFailed ? "failed" : "done", done.ExecutionCount, clock.Elapsed.TotalSeconds, done.Result?.Line));
        if (done.Result is { EndedSession: true })
            story.Tell(new PageEvent.SessionState("ended"));
    }

    private bool IsCancelled(int run, string id)
    {
        if (run > Volatile.Read(ref cancelled))
            return false;
        story.Tell(new PageEvent.CellState(id, "cancelled"));
        return true;
    }

    /// <summary>Why the session could not start, or null.</summary>
    private async Task<Exception?> TryStartAsync()
    {
        try
        {
            await session.StartAsync(closing.Token);
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return error;
        }
    }

    private async Task<CellRun> RunAsync(Cell cell, CancellationToken interruption)
    {
        try
        {
            return await CellRun.RunAsync(session, cell, output => Show(cell, output), interruption: interruption, cancellationToken: closing.Token);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Failure(cell, error);
        }
    }

    private CellRun Failure(Cell cell, Exception error)
    {
        var output = new ErrorOutput("SessionFailed", error.Message, [error.Message]);
        Show(cell, output);
        return new(cell, CellStatus.Failed, [output], session.ExecutionCount + 1, new(CellOutcome.Crashed, output));
    }

    private void Show(Cell cell, CellOutput output) => story.Tell(output switch
    {
        StreamOutput printed => new PageEvent.Printed(cell.Id, printed.Name, printed.Text),
        UpdatedOutput updated => new PageEvent.Updated(cell.Id, updated.DisplayId, OutputHtml.Render(new DisplayOutput(updated.Data))),
        DisplayOutput { DisplayId: { } displayId } => new PageEvent.Shown(cell.Id, OutputHtml.Render(output), displayId),
        _ => new PageEvent.Shown(cell.Id, OutputHtml.Render(output)),
    });
}
