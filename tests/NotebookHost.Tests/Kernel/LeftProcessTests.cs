using System.Diagnostics;
using System.Globalization;

namespace NotebookHost.Tests;

public sealed class LeftProcessTests : IDisposable
{
    private const string OnWindows = "Windows has no groups of processes: there, what a cell has started ends with the session if its own parent still runs.";

    /// <summary>Leaves a process behind that heeds no signal but the last and whose parent is gone.</summary>
    private const string Leave = """
        System.Diagnostics.Process.Start("sh", new[] { "-c", "trap '' INT HUP TERM; sleep 600 & echo $! > left.new; mv left.new left" }).WaitForExit();
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    [InlineData("-HUP")]
    [InlineData("-KILL")]
    public async Task What_a_cell_has_started_ends_with_the_host(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), OnWindows);
        folder.Write("a.ipynb", NotebookBuilder.With("leaves", Leave).Code("waits", "await Task.Delay(-1);"));
        using var host = HostProcess.Start(folder.Root, ["run", "a.ipynb"]);
        await Waiting.ForAsync(() => File.Exists(folder["left"]), "the cell has started its process");
        Assert.True(await IsRunningAsync());

        using (var kill = Process.Start("kill", [signal, host.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);

        await EndsAsync();
    }

    [Fact]
    public async Task It_ends_when_the_session_is_restarted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), OnWindows);
        await using var session = new CSharpSession(folder.Root);
        await session.RunAsync("cell", Leave, _ => { }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(await IsRunningAsync());

        await session.RestartAsync(TestContext.Current.CancellationToken);

        await EndsAsync();
    }

    [Fact]
    public async Task It_ends_with_a_session_that_ended_by_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), OnWindows);
        await using var session = new CSharpSession(folder.Root);

        await session.RunAsync("cell", Leave + "\nEnvironment.Exit(0);", _ => { }, cancellationToken: TestContext.Current.CancellationToken);

        await EndsAsync();
    }

    private async Task EndsAsync()
    {
        for (var turn = 0; await IsRunningAsync(); turn++)
        {
            Assert.True(turn < 100, "What the cell has started goes on.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private async Task<bool> IsRunningAsync()
    {
        var id = (await File.ReadAllTextAsync(folder["left"], TestContext.Current.CancellationToken)).Trim();
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-o", "stat=", "-p", id]) { RedirectStandardOutput = true })!;
        // Z: it has ended, and its parent is yet to hear of it.
        return (await ps.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim() is { Length: > 0 } state && state[0] != 'Z';
    }
}
