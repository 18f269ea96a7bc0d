namespace NotebookHost.Tests;

public sealed class MemoryLimitTests : IDisposable
{
    /// <summary>Fills block after block, slowly enough to be looked at, up to far more than the limit.</summary>
    private const string Objects = """
        var blocks = new List<byte[]>();
        for (var i = 0; i < 40; i++) { blocks.Add(new byte[50_000_000]); Array.Fill(blocks[i], (byte)1); System.Threading.Thread.Sleep(50); }
        """;

    private const string PastTheCollector = """
        for (var i = 0; i < 40; i++)
        {
            var block = System.Runtime.InteropServices.Marshal.AllocHGlobal(50_000_000);
            for (var at = 0; at < 50_000_000; at += 1000) System.Runtime.InteropServices.Marshal.WriteByte(block, at, 1);
            System.Threading.Thread.Sleep(50);
        }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Objects)]
    [InlineData(PastTheCollector)]
    public async Task A_cell_that_uses_more_than_the_limit_is_ended_and_the_message_says_the_limit(string code)
    {
        await using var session = new CSharpSession(folder.Root) { MemoryLimit = new(600) };
        var shown = new List<CellOutput>();

        var result = await session.RunAsync("cell", code, shown.Add, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(CellOutcome.Crashed, result.Outcome);
        Assert.True(result.EndedSession);
        Assert.Contains("used more than 600 MB of memory, the limit of a session", Assert.IsType<ErrorOutput>(Assert.Single(shown)).Value, StringComparison.Ordinal);
        Assert.Equal(CellOutcome.Succeeded, (await session.RunAsync("next", "1 + 1", _ => { }, cancellationToken: TestContext.Current.CancellationToken)).Outcome);
    }

    [Fact]
    public async Task What_is_asked_for_and_not_filled_is_no_memory()
    {
        await using var session = new CSharpSession(folder.Root) { MemoryLimit = new(600) };

        var result = await session.RunAsync("cell", "var large = GC.AllocateUninitializedArray<byte>(1_500_000_000); await Task.Delay(600);", _ => { }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(CellOutcome.Succeeded, result.Outcome);
    }

    [Fact]
    public async Task What_a_cell_has_left_running_is_ended_too_and_said()
    {
        var ended = new TaskCompletionSource<string?>();
        await using var session = new CSharpSession(folder.Root) { MemoryLimit = new(600), StateChanged = (state, reason) => _ = state == "ended" && ended.TrySetResult(reason) };

        await session.RunAsync("cell", $"new System.Threading.Thread(() => {{ {Objects} }}).Start();", _ => { }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("used more than 600 MB of memory", await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_sets_it_for_a_run()
    {
        folder.Write("a.ipynb", NotebookBuilder.With("greedy", Objects));

        var run = await HostProcess.RunAsync(folder.Root, ["run", "--memory", "500", "a.ipynb"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("used more than 500 MB of memory", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_it_in_the_cell()
    {
        await using var host = await RunningHost.StartAsync(NotebookBuilder.With("a", Objects), memory: new(600));
        var (page, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());

        var (text, state) = await page.RunAsync("a");

        Assert.Equal("failed", state);
        Assert.Contains("used more than 600 MB of memory", text, StringComparison.Ordinal);
        page.Dispose();
    }

    [Fact]
    public void Unless_it_is_set_it_is_half_of_the_machine() =>
        Assert.Equal(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2.0, MemoryLimit.Default.Bytes, 1e6);
}
