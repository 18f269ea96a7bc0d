using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace NotebookHost.Tests;

public sealed class NonsenseTests : IAsyncLifetime
{
    private RunningHost host = null!;

    public async ValueTask InitializeAsync() => host = await RunningHost.StartAsync(folder =>
    {
        folder.Write("notebooks/en/a.ipynb", NotebookBuilder.With("a", "1 + 1"));
        folder.Write("notebooks/en/b.ipynb", NotebookBuilder.With("a", "1 + 2"));
    });

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"unknown"}""")]
    [InlineData("""{"type":"edit"}""")]
    [InlineData("""{"type":"edit","id":"a","code":null}""")]
    [InlineData("""{"type":"edit","id":"not-there","code":""}""")]
    [InlineData("""{"type":"remove","id":"not-there"}""")]
    [InlineData("""{"type":"add","id":"a","after":"a","code":""}""")]
    [InlineData("""{"type":"add","id":"x","after":"not-there","code":""}""")]
    [InlineData("""{"type":"run"}""")]
    [InlineData("""{"type":"run","ids":null}""")]
    [InlineData("""{"type":"seen","number":"one"}""")]
    [InlineData("""{"type":"save","number":1e99,"overwrite":true}""")]
    public async Task A_page_that_sends_nonsense_is_told_so_and_can_come_back(string text)
    {
        var id = Guid.NewGuid();
        var (page, _) = await PageSocket.EnterAsync(host, id);
        await page.SendTextAsync(text);

        await AssertEndedAsync(page);
        page.Dispose();

        var (again, _) = await PageSocket.EnterAsync(host, id);
        Assert.Equal("done", (await again.RunAsync()).State);
        again.Dispose();
    }

    [Theory]
    [InlineData("""{"type":"run","ids":["a"]}""")]
    [InlineData("""{"type":"hello"}""")]
    [InlineData("""{"type":"hello","notebook":null,"hash":null,"seen":0,"changes":null}""")]
    [InlineData("""{"type":"hello","notebook":"notebooks/en/a.ipynb","hash":"unknown","seen":0,"changes":[]}""")]
    [InlineData("""{"type":"hello","notebook":"../../etc/passwd","hash":"HASH","seen":0,"changes":[]}""")]
    [InlineData("""{"type":"hello","notebook":"notebooks/en/a.ipynb","hash":"HASH","seen":0,"changes":[{"type":"remove","id":"not-there"}]}""")]
    [InlineData("""{"type":"hello","notebook":"notebooks/en/a.ipynb","hash":"HASH","seen":0,"changes":[{"type":"run","ids":["a"]}]}""")]
    [InlineData("""{"type":"hello","notebook":"notebooks/en/a.ipynb","hash":"HASH","seen":0,"changes":[null]}""")]
    public async Task A_page_that_begins_with_nonsense_gets_no_session(string text)
    {
        var hash = await PageSocket.HashAsync(host);
        using var page = await PageSocket.OpenAsync(host, Guid.NewGuid());
        await page.SendTextAsync(text.Replace("HASH", hash, StringComparison.Ordinal));

        await AssertEndedAsync(page);
        Assert.Equal(0, host.Sessions);
    }

    [Fact]
    public async Task The_id_of_a_page_does_not_open_another_notebook()
    {
        var id = Guid.NewGuid();
        var (page, _) = await PageSocket.EnterAsync(host, id);
        using var other = await PageSocket.OpenAsync(host, id);
        await other.HelloAsync("notebooks/en/b.ipynb", await PageSocket.HashAsync(host, "notebooks/en/b.ipynb"));

        await AssertEndedAsync(other);
        Assert.Equal("done", (await page.RunAsync()).State);
        page.Dispose();
    }

    [Fact]
    public async Task A_message_beyond_all_measure_ends_the_connection_alone()
    {
        var (page, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        await page.SendTextAsync(new JsonObject { ["type"] = "edit", ["id"] = "a", ["code"] = new string('a', 17 * 1024 * 1024) }.ToJsonString());

        await AssertEndedAsync(page);
        var (next, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        Assert.Equal("done", (await next.RunAsync()).State);
        next.Dispose();
    }

    [Fact]
    public async Task There_is_an_end_to_the_pages_that_can_be_open()
    {
        var hash = await PageSocket.HashAsync(host);
        for (var number = 0; number < 200; number++)
            (await PageSocket.EnterAsync(host, Guid.NewGuid(), hash: hash)).Page.Break();
        using var one = await PageSocket.OpenAsync(host, Guid.NewGuid());
        await one.HelloAsync("notebooks/en/a.ipynb", hash);

        await AssertEndedAsync(one);
        Assert.Contains("Too many pages", one.CloseReason, StringComparison.Ordinal);
        Assert.Equal(200, host.Sessions);
    }

    [Fact]
    public async Task A_page_that_claims_to_have_heard_the_future_still_hears_it()
    {
        var (page, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        await page.SendAsync(new { type = "seen", number = int.MaxValue });

        Assert.Equal("done", (await page.RunAsync()).State);
        page.Dispose();
    }

    [Fact]
    public async Task A_cell_that_is_not_there_is_skipped()
    {
        var (page, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());

        Assert.Equal("skipped", (await page.RunAsync("not-there")).State);
        page.Dispose();
    }

    [Fact]
    public async Task A_question_about_a_cell_that_is_not_there_is_answered_with_the_problem()
    {
        var (page, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        var answer = await page.AskAsync(7, new { type = "complete", number = 7, id = "not-there", position = -5 });

        Assert.Contains("not-there", (string?)answer["problem"], StringComparison.Ordinal);
        page.Dispose();
    }

    private static async Task AssertEndedAsync(PageSocket page)
    {
        for (var count = 0; (await page.NextAsync()).Count > 0; count++)
            Assert.True(count < 100);
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, page.CloseStatus);
        Assert.NotEqual("", page.CloseReason);
    }
}
