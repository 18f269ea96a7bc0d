namespace NotebookHost;

/// <summary>Runs several notebooks, two at a time, and reports them in order. One that fails does not keep the others from running.</summary>
internal sealed class NotebookBatch(RunMode mode, RunOptions options, RunReport report, bool needsStills = false) : IDisposable
{
    private readonly SemaphoreSlim places = new(Math.Clamp(Environment.ProcessorCount, 1, 2));

    /// <summary>Whether every notebook did what it should.</summary>
    public async Task<bool> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tasks = paths.Select(path => RunAsync(path, stop.Token)).ToList();
        var results = new List<NotebookResult>();
        try
        {
            foreach (var task in tasks)
            {
                results.Add(await task);
                report.Finish(results[^1]);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(tasks).ContinueWith(_ => { }, TaskScheduler.Default);
        }
        report.Summarise(results);
        return results.All(result => result.Succeeded);
    }

    public void Dispose() => places.Dispose();

    private async Task<NotebookResult> RunAsync(string path, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            var notebook = Notebook.Read(path);
            var expected = notebook.Cells.Count(cell => cell.IsRunnable);
            report.Start(path, expected);
            var run = await NotebookRunner.RunAsync(notebook, options with { Progress = done => report.Progress(path, done, expected) }, cancellationToken);
            var result = await CompleteAsync(new(path, run), cancellationToken);
            return result with { Notes = [.. new[] { notebook.Mended }.OfType<string>(), .. result.Notes] };
        }
        catch (Exception error) when (error is NotebookException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return new(path, null, error.Message);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<NotebookResult> CompleteAsync(NotebookResult result, CancellationToken cancellationToken)
    {
        var run = result.Run!;
        if (mode == RunMode.Show || !run.Succeeded)
            return result;
        if (mode == RunMode.Save)
        {
            var (complete, note) = await StoredStills.CompleteAsync(run.WithOutputs(), cancellationToken);
            complete.SaveOver(run.Notebook);
            return result with { Notes = note is null ? [] : [note] };
        }
        var lacking = StoredStills.Lacking(run.Notebook);
        return result with { Differences = [.. OutputCheck.Compare(run), .. needsStills && lacking is not null ? [lacking] : Array.Empty<string>()], Notes = needsStills || lacking is null ? [] : [lacking] };
    }
}
