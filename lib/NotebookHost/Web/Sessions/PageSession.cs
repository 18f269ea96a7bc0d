namespace NotebookHost;

/// <summary>What a notebook's page has on this side, and the page that comes in its place: its text, its C# session and what it is yet to hear.</summary>
internal sealed class PageSession : IAsyncDisposable
{
    private readonly NotebookShelf shelf;
    private readonly PageStory story = new();
    private readonly CodeAssistant assistant;
    private readonly CellQueue queue;
    private readonly Draft draft;
    private readonly CancellationTokenSource closing = new();

    /// <exception cref="NotebookException">The page shows a notebook that is not known any more, or says nonsense of its text.</exception>
    public PageSession(NotebookShelf shelf, PageRequest.Hello hello, SpareSession spare)
    {
        var notebook = shelf.Find(hello.Notebook, hello.Hash) ?? throw Unknown();
        (this.shelf, Address) = (shelf, hello.Notebook);
        draft = new(notebook);
        draft.Become(notebook, hello.Changes, isAnew: true);
        assistant = new(notebook.Folder);
        queue = new(notebook.Folder, draft, story, assistant.UsePackages, spare);
    }

    /// <summary>Where the site has the notebook.</summary>
    public string Address { get; }

    public PageOutbox Outbox => story.Outbox;

    /// <summary>The page is back, or another in its place. What it told of its text meanwhile, or just before the connection broke, may not have arrived.</summary>
    /// <exception cref="NotebookException">It is a page of another notebook, or says nonsense of its text.</exception>
    public void Return(PageRequest.Hello hello)
    {
        if (hello.Notebook != Address)
            throw new NotebookException("This page was another notebook's before. Load it again.");
        var isAnew = hello.Seen == 0;
        // A page that was here before has told of its text as it changed.
        if (shelf.Find(Address, hello.Hash) is { } shown)
            draft.Become(shown, hello.Changes, isAnew);
        else if (isAnew)
            throw Unknown();
        if (isAnew)
            story.BeginAnew();
    }

    /// <summary>Does what the page asks. Answers to questions come later, in any order.</summary>
    /// <exception cref="NotebookException">It names a cell that is not there, or does not listen to what it is told.</exception>
    public void Receive(PageRequest request)
    {
        if (Outbox.IsFull && request is not PageRequest.Acknowledge)
            throw new NotebookException("This page no longer listens. Keep a copy of what you wrote, then load it again.");
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
                draft.Add(add);
                if (!add.IsBack)
                    story.Forget(add.Id);
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
        // Whoever comes in the page's place has not asked.
        var asking = Outbox;
        try
        {
            asking.Send(new PageEvent.Answer(question.Number, await AnswerToAsync(question)));
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
        catch (Exception error)
        {
            asking.Send(new PageEvent.Answer(question.Number, null, error.Message));
        }
    }

    private async Task<object?> AnswerToAsync(PageRequest.Question question) => question switch
    {
        PageRequest.Colour colour => await Task.Run(() => CodeColours.Of(colour.Code), closing.Token),
        PageRequest.FindProblems problems => await assistant.ProblemsAsync(draft.Code, problems.Id, closing.Token),
        PageRequest.Complete complete => await assistant.CompleteAsync(draft.Code, complete.Id, complete.Position, closing.Token),
        PageRequest.Explain explain => await assistant.ExplainAsync(draft.Code, explain.Id, explain.Position, explain.Name, closing.Token),
        PageRequest.Describe describe => await assistant.DescribeAsync(draft.Code, describe.Id, describe.Position, closing.Token),
        PageRequest.Download => new DownloadAnswer(Path.GetFileName(Address), Convert.ToBase64String(draft.Complete().Bytes.Span)),
        PageRequest.Save save => Save(save.Overwrite),
        _ => throw new InvalidOperationException($"{question.GetType().Name} has no answer."),
    };

    private SaveAnswer Save(bool overwrite)
    {
        if (!shelf.MayWrite(Address))
            throw new NotebookException($"{Address} is not saved: its folder is gone, or a link, which could lead anywhere, has taken its place.");
        try
        {
            var saved = draft.Save(overwrite);
            shelf.Keep(Address, saved);
            return new(saved.Hash, null);
        }
        catch (SaveConflictException conflict)
        {
            return new(null, conflict.Message);
        }
    }

    private static NotebookException Unknown() => new("The file has changed since. Load the page again: what you wrote is kept, and offered there.");

    /// <param name="Conflict">Why the file was not written and may be overwritten if the reader so chooses.</param>
    private sealed record SaveAnswer(string? Hash, string? Conflict);

    private sealed record DownloadAnswer(string Name, string Base64);
}
