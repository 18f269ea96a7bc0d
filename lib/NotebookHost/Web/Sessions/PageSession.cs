namespace NotebookHost;

/// <summary>What one page in the browser has on this side: its text, its C# session and what it is yet to hear.</summary>
internal sealed class PageSession : IAsyncDisposable
{
    private readonly NotebookShelf shelf;
    private readonly string address;
    private readonly CodeAssistant assistant;
    private readonly CellQueue queue;
    private readonly Draft draft;
    private readonly CancellationTokenSource closing = new();

    /// <exception cref="NotebookException">The page shows a notebook that is not known any more, or says nonsense of its text.</exception>
    public PageSession(NotebookShelf shelf, PageRequest.Hello hello, SpareSession spare)
    {
        var notebook = shelf.Find(hello.Notebook, hello.Hash) ?? throw new NotebookException("The host does not know this page any more. Keep a copy of what you wrote, then load the page anew.");
        (this.shelf, address) = (shelf, hello.Notebook);
        draft = new(notebook);
        draft.Become(notebook, hello.Changes);
        assistant = new(notebook.Folder);
        queue = new(notebook.Folder, draft, Outbox, assistant.UsePackages, spare);
    }

    public PageOutbox Outbox { get; } = new();

    /// <summary>The page is back. What it told of its text meanwhile, or just before the connection broke, may not have arrived.</summary>
    /// <exception cref="NotebookException">It is a page of another notebook, or says nonsense of its text.</exception>
    public void Return(PageRequest.Hello hello)
    {
        if (hello.Notebook != address)
            throw new NotebookException("This page came as another notebook's before. Load it anew.");
        if (shelf.Find(address, hello.Hash) is { } shown)
            draft.Become(shown, hello.Changes);
    }

    /// <summary>Does what the page asks. Answers to questions come later, in any order.</summary>
    /// <exception cref="NotebookException">It names a cell that is not there, or does not listen to what it is told.</exception>
    public void Receive(PageRequest request)
    {
        if (Outbox.IsFull && request is not PageRequest.Acknowledge)
            throw new NotebookException("This page no longer listens. Keep a copy of what you wrote, then load it anew.");
        switch (request)
        {
            case PageRequest.Question question:
                _ = AnswerAsync(question);
                break;
            case PageRequest.Acknowledge seen:
                Outbox.Forget(seen.Number);
                break;
            case PageRequest.Edit edit:
                draft.Edit(edit.Id, edit.Code);
                break;
            case PageRequest.Add add:
                draft.Add(add.Id, add.After, add.Code);
                break;
            case PageRequest.Remove remove:
                draft.Remove(remove.Id);
                break;
            case PageRequest.Prepare:
                queue.Prepare();
                break;
            case PageRequest.Run run:
                queue.Run(run.Ids);
                break;
            case PageRequest.Interrupt:
                queue.Interrupt();
                break;
            case PageRequest.Restart:
                queue.Restart();
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await queue.DisposeAsync();
        assistant.Dispose();
        closing.Dispose();
    }

    private async Task AnswerAsync(PageRequest.Question question)
    {
        try
        {
            Outbox.Send(new PageEvent.Answer(question.Number, await AnswerToAsync(question)));
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
        catch (Exception error)
        {
            Outbox.Send(new PageEvent.Answer(question.Number, null, error.Message));
        }
    }

    private async Task<object?> AnswerToAsync(PageRequest.Question question) => question switch
    {
        PageRequest.Colour colour => await Task.Run(() => CodeColours.Of(colour.Code), closing.Token),
        PageRequest.FindProblems problems => await assistant.ProblemsAsync(draft.Code, problems.Id, closing.Token),
        PageRequest.Complete complete => await assistant.CompleteAsync(draft.Code, complete.Id, complete.Position, closing.Token),
        PageRequest.Explain explain => await assistant.ExplainAsync(draft.Code, explain.Id, explain.Position, explain.Name, closing.Token),
        PageRequest.Describe describe => await assistant.DescribeAsync(draft.Code, describe.Id, describe.Position, closing.Token),
        PageRequest.Download => new DownloadAnswer(Path.GetFileName(address), Convert.ToBase64String(draft.Complete().Bytes.Span)),
        PageRequest.Save save => Save(save.Overwrite),
        _ => throw new InvalidOperationException($"{question.GetType().Name} has no answer."),
    };

    private SaveAnswer Save(bool overwrite)
    {
        if (!shelf.MayWrite(address))
            throw new NotebookException($"{address} is not saved: its folder is gone, or a link, which could lead anywhere, has come to stand in its place.");
        try
        {
            var saved = draft.Save(overwrite);
            shelf.Keep(address, saved);
            return new(saved.Hash, null);
        }
        catch (SaveConflictException conflict)
        {
            return new(null, conflict.Message);
        }
    }

    /// <param name="Conflict">Why the file was not written and may be overwritten if the reader so chooses.</param>
    private sealed record SaveAnswer(string? Hash, string? Conflict);

    private sealed record DownloadAnswer(string Name, string Base64);
}
