namespace NotebookHost.Tests;

public sealed class CellQueueTests
{
    [Fact]
    public async Task Cells_go_on_after_a_session_that_could_not_start()
    {
        await using var host = await RunningHost.StartAsync(NotebookBuilder.With("a", "1 + 1"), startsAhead: true);
        var (page, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        Directory.Move(host.Folder["notebooks/en"], host.Folder["elsewhere"]);

        await page.SendAsync(new { type = "prepare" });
        await page.SendAsync(new { type = "restart" });
        var (text, state) = await page.RunAsync();
        Directory.Move(host.Folder["elsewhere"], host.Folder["notebooks/en"]);

        Assert.Equal("failed", state);
        Assert.Contains("no longer there", text, StringComparison.Ordinal);
        Assert.Equal("done", (await page.RunAsync()).State);
        page.Dispose();
    }

    [Fact]
    public async Task A_cell_interrupted_while_the_session_starts_does_not_run()
    {
        await using var host = await RunningHost.StartAsync(NotebookBuilder.With("a", "while (true) { }"));
        var (page, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        await page.AskToRunAsync("a");
        await page.SendAsync(new { type = "interrupt" });

        var messages = await page.UntilAsync(message => (string?)message["state"] is "cancelled" or "failed");

        Assert.Equal("cancelled", (string?)messages[^1]["state"]);
        page.Dispose();
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_a_cell_is_followed_by_what_was_asked_for_next()
    {
        await using var host = await RunningHost.StartAsync(NotebookBuilder.With("a", "while (true) { }").Code("b", "1 + 1"));
        var (page, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        await page.AskToRunAsync("a");
        await page.UntilAsync(message => (string?)message["state"] == "running");
        await page.SendAsync(new { type = "restart" });

        Assert.Equal("done", (await page.RunAsync("b")).State);
        page.Dispose();
    }
}
