namespace NotebookHost.Tests;

public sealed class LeavingTests
{
    [Fact]
    public async Task Leaving_asks_where_something_is_not_saved()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("one", "1"));
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").WriteAsync("2");

        Assert.True(await notebook.AsksBeforeLeavingAsync());
    }

    [Fact]
    public async Task Leaving_does_not_ask_where_nothing_was_changed_or_all_is_saved()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("one", "1"));
        var unchanged = await site.OpenAsync();
        await unchanged.Cell("one").EditAsync();
        Assert.False(await unchanged.AsksBeforeLeavingAsync());

        var saved = await site.OpenAsync();
        await saved.Cell("one").WriteAsync("2");
        await saved.SaveAsync();
        Assert.False(await saved.AsksBeforeLeavingAsync());
    }
}
