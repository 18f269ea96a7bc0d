using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NotebookHost.Tests;

public sealed class PageLifeTests
{
    private static NotebookBuilder Counting => NotebookBuilder.With("a", "System.Environment.ProcessId.ToString()").Code("b", "int count = 1;").Code("c", "count += 1; count");

    [Fact]
    public async Task A_page_that_comes_back_in_time_finds_what_its_cells_declared()
    {
        await using var host = await RunningHost.StartAsync(Counting);
        var id = Guid.NewGuid();
        var (page, isNew) = await PageSocket.EnterAsync(host, id);
        await page.RunAsync("b");
        Assert.Contains(">2<", (await page.RunAsync("c")).Text, StringComparison.Ordinal);
        page.Break();

        var (again, isNewAgain) = await PageSocket.EnterAsync(host, id, page.Seen);

        Assert.True(isNew);
        Assert.False(isNewAgain);
        Assert.Contains(">3<", (await again.RunAsync("c")).Text, StringComparison.Ordinal);
        again.Dispose();
    }

    [Fact]
    public async Task A_page_that_stays_away_loses_its_session_and_the_process_ends()
    {
        await using var host = await RunningHost.StartAsync(Counting, TimeSpan.FromMilliseconds(100));
        var id = Guid.NewGuid();
        var (page, _) = await PageSocket.EnterAsync(host, id);
        var process = await ProcessAsync(page);
        page.Break();

        await Waiting.ForAsync(() => host.Sessions == 0 && process.HasExited, "the session has ended");

        var (again, isNew) = await PageSocket.EnterAsync(host, id);
        Assert.True(isNew);
        again.Dispose();
    }

    [Fact]
    public async Task The_next_page_of_the_notebook_finds_the_session_of_one_that_was_closed_and_what_its_cells_showed()
    {
        await using var host = await RunningHost.StartAsync(Counting);
        var (page, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        await page.RunAsync("b");
        await page.RunAsync("c");
        await page.CloseAsync();
        // The server has heard of it.
        await Assert.ThrowsAnyAsync<Exception>(page.NextAsync);

        var (next, isNew) = await PageSocket.EnterAsync(host, Guid.NewGuid());

        Assert.False(isNew);
        var past = await next.NextAsync();
        Assert.Equal(["running", "done", "running", "done"], past["events"]!.AsArray().Select(message => (string?)message!["state"]).OfType<string>());
        Assert.Contains(past["events"]!.AsArray(), message => ((string?)message!["html"])?.Contains(">2<", StringComparison.Ordinal) == true);
        Assert.Contains(">3<", (await next.RunAsync("c")).Text, StringComparison.Ordinal);
        Assert.Equal(1, host.Sessions);
        next.Dispose();
    }

    [Fact]
    public async Task A_page_takes_the_place_of_the_one_before_it_even_if_that_has_not_left_yet()
    {
        await using var host = await RunningHost.StartAsync(Counting);
        var (before, after) = (Guid.NewGuid(), Guid.NewGuid());
        var (page, _) = await PageSocket.EnterAsync(host, before);
        await page.RunAsync("b");

        var (next, isNew) = await PageSocket.EnterAsync(host, after, before: before);

        Assert.False(isNew);
        Assert.Equal("done", (await next.RunAsync("c")).State);
        Assert.Equal(1, host.Sessions);
        page.Dispose();
        next.Dispose();
    }

    [Fact]
    public async Task A_message_is_heard_once_however_often_the_connection_breaks()
    {
        await using var host = await RunningHost.StartAsync(NotebookBuilder.With("a", "for (int i = 0; i < 300; i++) { System.Console.WriteLine($\"<{i}>\"); System.Threading.Thread.Sleep(5); }"));
        var id = Guid.NewGuid();
        var (page, _) = await PageSocket.EnterAsync(host, id);
        await page.AskToRunAsync("a");
        var text = "";
        for (var message = new JsonObject(); (string?)message["state"] is not ("done" or "failed");)
        {
            message = await page.NextAsync();
            if ((string?)message["type"] != "printed")
                continue;
            text += (string?)message["text"];
            page.Break();
            (page, var isNew) = await PageSocket.EnterAsync(host, id, page.Seen);
            Assert.False(isNew);
        }

        Assert.Equal(string.Concat(Enumerable.Range(0, 300).Select(i => $"<{i}>\n")), text.ReplaceLineEndings("\n"));
        page.Dispose();
    }

    [Fact]
    public async Task What_a_broken_connection_has_swallowed_is_made_good_by_the_next()
    {
        await using var host = await RunningHost.StartAsync(NotebookBuilder.With("a", "1").Code("b", "2"));
        var id = Guid.NewGuid();
        var (page, _) = await PageSocket.EnterAsync(host, id);
        await page.SendAsync(new { type = "edit", id = "b", code = "an older text" });
        page.Break();

        // The page has edited "a", put "b" back and added a cell meanwhile.
        var (again, _) = await PageSocket.EnterAsync(host, id, page.Seen, [Change("edit", "a", "10 + 1"), Change("add", "added-1", "20 + 2", after: "b")]);

        Assert.Contains(">11<", (await again.RunAsync("a")).Text, StringComparison.Ordinal);
        Assert.Contains(">2<", (await again.RunAsync("b")).Text, StringComparison.Ordinal);
        Assert.Contains(">22<", (await again.RunAsync("added-1")).Text, StringComparison.Ordinal);
        again.Dispose();
    }

    [Fact]
    public async Task Two_pages_on_one_notebook_share_no_variables()
    {
        await using var host = await RunningHost.StartAsync(Counting);
        var (first, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        var (second, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        await first.RunAsync("b");

        Assert.Equal("done", (await first.RunAsync("c")).State);
        Assert.Equal("failed", (await second.RunAsync("c")).State);
        Assert.NotEqual((await ProcessAsync(first)).Id, (await ProcessAsync(second)).Id);
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task A_second_connection_of_a_page_takes_the_place_of_the_first()
    {
        await using var host = await RunningHost.StartAsync(Counting);
        var id = Guid.NewGuid();
        var (first, _) = await PageSocket.EnterAsync(host, id);
        var (second, isNew) = await PageSocket.EnterAsync(host, id);

        await Assert.ThrowsAnyAsync<Exception>(async () => Assert.NotEmpty(await first.NextAsync()));
        Assert.False(isNew);
        Assert.Equal("done", (await second.RunAsync("a")).State);
        Assert.Equal(1, host.Sessions);
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task All_processes_end_with_the_host_also_in_the_middle_of_a_cell()
    {
        var host = await RunningHost.StartAsync(Counting.Code("endless", "while (true) { }"));
        var (first, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        var (second, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        Process[] processes = [await ProcessAsync(first), await ProcessAsync(second)];
        await second.AskToRunAsync("endless");
        await second.UntilAsync(message => (string?)message["state"] == "running");

        await host.DisposeAsync();

        Assert.All(processes, process => Assert.True(process.HasExited));
    }

    private static async Task<Process> ProcessAsync(PageSocket page)
    {
        var html = (await page.RunAsync("a")).Text;
        return Process.GetProcessById(int.Parse(html.Split('>')[1].Split('<')[0], CultureInfo.InvariantCulture));
    }

    private static JsonObject Change(string type, string id, string code, string? after = null)
    {
        var change = new JsonObject { ["type"] = type, ["id"] = id, ["code"] = code };
        if (after is not null)
            change["after"] = after;
        return change;
    }
}
