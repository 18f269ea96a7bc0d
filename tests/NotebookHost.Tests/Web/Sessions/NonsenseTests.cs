using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace NotebookHost.Tests;

/// <summary>All of it comes to one server and, as far as it can, to one page, whose session goes on through it all.</summary>
public sealed class NonsenseTests(NonsenseTests.Host shared) : IClassFixture<NonsenseTests.Host>
{
    private readonly RunningHost host = shared.Running;

    public sealed class Host : IAsyncLifetime
    {
        public Guid Page { get; } = Guid.NewGuid();

        internal RunningHost Running { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Running = await RunningHost.StartAsync(folder =>
        {
            folder.Write("notebooks/en/a.ipynb", NotebookBuilder.With("a", "1 + 1"));
            folder.Write("notebooks/en/b.ipynb", NotebookBuilder.With("a", "1 + 2"));
        });

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }

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
    [InlineData("""{"type":"add","id":"x","code":""}""")]
    [InlineData("""{"type":"add","id":"x","after":null,"code":null,"isBack":true}""")]
    [InlineData("""{"type":"run"}""")]
    [InlineData("""{"type":"run","ids":null}""")]
    [InlineData("""{"type":"seen","number":"one"}""")]
    [InlineData("""{"type":"save","number":1e99,"overwrite":true}""")]
    public async Task A_page_that_sends_nonsense_is_told_so_and_can_come_back(string text)
    {
        var (page, _) = await PageSocket.EnterAsync(host, shared.Page);
        await page.SendTextAsync(text);

        await AssertEndedAsync(page);
        page.Dispose();

        var (again, _) = await PageSocket.EnterAsync(host, shared.Page);
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
        var (hash, sessions) = (await PageSocket.HashAsync(host), host.Sessions);
        using var page = await PageSocket.OpenAsync(host, Guid.NewGuid());
        await page.SendTextAsync(text.Replace("HASH", hash, StringComparison.Ordinal));

        await AssertEndedAsync(page);
        Assert.Equal(sessions, host.Sessions);
    }

    [Fact]
    public async Task The_id_of_a_page_does_not_open_another_notebook()
    {
        var (page, _) = await PageSocket.EnterAsync(host, shared.Page);
        using var other = await PageSocket.OpenAsync(host, shared.Page);
        await other.HelloAsync("notebooks/en/b.ipynb", await PageSocket.HashAsync(host, "notebooks/en/b.ipynb"));

        await AssertEndedAsync(other);
        Assert.Equal("done", (await page.RunAsync()).State);
        page.Dispose();
    }

    [Fact]
    public async Task A_message_beyond_all_measure_ends_the_connection_alone()
    {
        var (page, _) = await PageSocket.EnterAsync(host, shared.Page);
        await page.SendTextAsync(new JsonObject { ["type"] = "edit", ["id"] = "a", ["code"] = new string('a', 17 * 1024 * 1024) }.ToJsonString());

        await AssertEndedAsync(page);
        var (next, _) = await PageSocket.EnterAsync(host, shared.Page);
        Assert.Equal("done", (await next.RunAsync()).State);
        next.Dispose();
    }

    [Fact]
    public async Task There_is_an_end_to_the_pages_that_can_be_open()
    {
        await using var host = await RunningHost.StartAsync(NotebookBuilder.With("a", "1 + 1"));
        var hash = await PageSocket.HashAsync(host);
        var open = new List<PageSocket>();
        for (var number = 0; number < 200; number++)
            open.Add((await PageSocket.EnterAsync(host, Guid.NewGuid(), hash: hash)).Page);
        using var one = await PageSocket.OpenAsync(host, Guid.NewGuid());
        await one.HelloAsync("notebooks/en/a.ipynb", hash);

        await AssertEndedAsync(one);
        Assert.Contains("Too many pages", one.CloseReason, StringComparison.Ordinal);
        Assert.Equal(200, host.Sessions);
        open.ForEach(page => page.Dispose());
    }

    [Fact]
    public async Task A_page_that_claims_to_have_heard_the_future_still_hears_it()
    {
        var (page, _) = await PageSocket.EnterAsync(host, shared.Page);
        await page.SendAsync(new { type = "seen", number = int.MaxValue });

        Assert.Equal("done", (await page.RunAsync()).State);
        page.Dispose();
    }

    [Fact]
    public async Task A_cell_that_is_not_there_is_skipped()
    {
        var (page, _) = await PageSocket.EnterAsync(host, shared.Page);

        Assert.Equal("skipped", (await page.RunAsync("not-there")).State);
        page.Dispose();
    }

    [Fact]
    public async Task A_question_about_a_cell_that_is_not_there_is_answered_with_the_problem()
    {
        var (page, _) = await PageSocket.EnterAsync(host, shared.Page);
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
