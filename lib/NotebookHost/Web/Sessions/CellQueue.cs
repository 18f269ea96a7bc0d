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
    private readonly PageOutbox outbox;
    private readonly Task working;
    private readonly CancellationTokenSource closing = new();
    private CancellationTokenSource? running;
    private bool isReady;
    private int cancelled;
    private int asked;

    public CellQueue(string folder, Draft draft, PageOutbox outbox)
    {
        (session, this.draft, this.outbox) = (new(folder), draft, outbox);
        working = Task.Run(WorkAsync);
    }

    /// <summary>Starts the session, so that the first cell does not wait for it.</summary>
    public void Prepare() => work.Writer.TryWrite(StartAsync);

    public void Run(IReadOnlyList<string> ids)
    {
        var run = Interlocked.Increment(ref asked);
        foreach (var id in ids)
        {
            outbox.Send(new PageEvent.CellState(id, "waiting"));
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
        work.Writer.TryWrite(RestartAsync);
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
                NoteEnd();
            }
        }
    }

    private async Task StartAsync()
    {
        if (isReady)
            return;
        outbox.Send(new PageEvent.SessionState("starting"));
        await session.StartAsync(closing.Token);
        isReady = true;
        outbox.Send(new PageEvent.SessionState("ready"));
    }

    private async Task RestartAsync()
    {
        isReady = false;
        outbox.Send(new PageEvent.SessionState("ended"));
        outbox.Send(new PageEvent.SessionState("starting"));
        await session.RestartAsync(closing.Token);
        isReady = true;
        outbox.Send(new PageEvent.SessionState("ready"));
    }

    private async Task RunAsync(string id, int run)
    {
        if (IsCancelled(run, id))
            return;
        if (draft.Find(id) is not { IsCode: true } cell || !cell.IsRunnable)
        {
            outbox.Send(new PageEvent.CellState(id, "skipped"));
            return;
        }
        var refusal = OtherLanguage.Refuse(cell) ?? await TryStartAsync();
        using var interruption = new CancellationTokenSource();
        Volatile.Write(ref running, interruption);
        // The start takes a while, in which the reader may have thought better of it. From here on an interruption finds the cell.
        if (IsCancelled(run, id))
            return;
        outbox.Send(new PageEvent.CellState(id, "running"));
        var clock = Stopwatch.StartNew();
        var outputs = new OutputCollector();
        var count = session.ExecutionCount + 1;
        var result = await RunAsync(cell, refusal, outputs, interruption.Token);
        draft.Keep(id, outputs.Finish(), count);
        var isFailed = result.Outcome != CellOutcome.Succeeded;
        // Before the page hears of it: what the reader asks for in answer is not behind the cell that failed. Nor is what was
        // asked for after an interruption.
        var isInterrupted = run <= Volatile.Read(ref cancelled);
        if (isFailed && !isInterrupted && !(cell.MayFail && result.Outcome == CellOutcome.Failed))
            CancelWaiting();
        outbox.Send(new PageEvent.CellState(id, isFailed ? "failed" : "done", count, clock.Elapsed.TotalSeconds, result.Line));
        if (result.EndedSession)
            NoteEnd();
    }

    private bool IsCancelled(int run, string id)
    {
        if (run > Volatile.Read(ref cancelled))
            return false;
        outbox.Send(new PageEvent.CellState(id, "cancelled"));
        return true;
    }

    /// <summary>Why the session could not start, or null.</summary>
    private async Task<CellResult?> TryStartAsync()
    {
        try
        {
            await StartAsync();
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Failure(error);
        }
    }

    private async Task<CellResult> RunAsync(Cell cell, CellResult? refusal, OutputCollector outputs, CancellationToken interruption)
    {
        try
        {
            if (refusal is null)
                return await session.RunAsync(cell.Id, cell.Source, Show, interruption: interruption, cancellationToken: closing.Token);
            Show(refusal.Error!);
            return refusal;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            var failure = Failure(error);
            Show(failure.Error!);
            return failure;
        }

        void Show(CellOutput output)
        {
            outputs.Add(output);
            outbox.Send(output is StreamOutput printed
                ? new PageEvent.Printed(cell.Id, printed.Name, printed.Text)
                : new PageEvent.Shown(cell.Id, OutputHtml.Render(output)));
        }
    }

    private static CellResult Failure(Exception error) => new(CellOutcome.Crashed, new("SessionFailed", error.Message, [error.Message]));

    private void NoteEnd()
    {
        isReady = false;
        outbox.Send(new PageEvent.SessionState("ended"));
    }
}
