using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NotebookHost.Tests;

public sealed class ServeProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ServeProcessTests() => folder.Write("notebooks/en/a.ipynb", NotebookBuilder.With("a", "System.Environment.ProcessId.ToString()"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Prints_an_address_that_opens_the_notebooks()
    {
        using var host = await ServingHost.StartAsync(folder);

        Assert.Matches(@"^http://127\.0\.0\.1:[0-9]+/\?token=[0-9a-f]{48}$", host.Address);
        using var client = new HttpClient();
        Assert.Contains("/notebooks/en/a.ipynb", await client.GetStringAsync(host.Address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_in_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var host = await HostProcess.RunAsync(folder.Root, ["--no-browser", "--port", port]);

        AssertRefused(host, port);
    }

    [Theory]
    [InlineData("not there")]
    [InlineData("notebooks/en/a.ipynb")]
    public async Task A_folder_that_is_none_is_named_in_one_sentence(string name) =>
        AssertRefused(await HostProcess.RunAsync(folder.Root, [name, "--no-browser"]), name);

    [Fact]
    public async Task A_folder_has_the_same_port_each_time_unless_that_is_taken()
    {
        string address;
        using (var first = await ServingHost.StartAsync(folder))
        {
            address = new Uri(first.Address).Authority;
            using var beside = await ServingHost.StartAsync(folder);
            Assert.NotEqual(address, new Uri(beside.Address).Authority);
        }

        using var again = await ServingHost.StartAsync(folder);
        Assert.Equal(address, new Uri(again.Address).Authority);
    }

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "http")]
    [InlineData("--keep", "1441")]
    [InlineData("--keep", "-1")]
    [InlineData("--keep", "long")]
    public async Task A_setting_that_is_no_such_number_is_refused(string option, string value)
    {
        var host = await HostProcess.RunAsync(folder.Root, ["--no-browser", option, value]);

        Assert.Equal(HostCommand.WrongUsage, host.ExitCode);
        Assert.Contains(option, host.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:PORT")]
    [InlineData("DOTNET_URLS", "http://0.0.0.0:PORT")]
    [InlineData("URLS", "http://0.0.0.0:PORT")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "PORT")]
    [InlineData("Kestrel__Endpoints__All__Url", "http://0.0.0.0:PORT")]
    public async Task No_variable_of_the_environment_makes_it_listen_elsewhere(string name, string value)
    {
        var port = FreePort();
        using var host = await ServingHost.StartAsync(folder, (name, value.Replace("PORT", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        Assert.NotEqual(port, new Uri(host.Address).Port);
        using var socket = new TcpClient();
        await Assert.ThrowsAnyAsync<SocketException>(async () => await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    [InlineData("-HUP")]
    public async Task Ctrl_C_or_a_closed_terminal_ends_it_and_its_sessions_without_a_complaint(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no signals that one process could send another.");
        using var host = await ServingHost.StartAsync(folder);
        using var session = await host.StartSessionAsync();

        using (var kill = Process.Start("kill", [signal, host.Process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await host.Process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", await host.Errors);
        Assert.Equal(HostCommand.Success, host.Process.ExitCode);
        await Waiting.ForAsync(() => session.HasExited, "the session's process has ended");
    }

    [Fact]
    public async Task The_sessions_end_also_when_the_host_is_killed()
    {
        using var host = await ServingHost.StartAsync(folder);
        using var session = await host.StartSessionAsync();

        host.Process.Kill();

        await Waiting.ForAsync(() => session.HasExited, "the session's process has ended");
    }

    [Fact]
    public async Task The_limit_of_memory_is_the_one_of_the_command_line()
    {
        folder.Write("notebooks/en/a.ipynb", NotebookBuilder.With("a", "var all = new byte[900_000_000]; Array.Fill(all, (byte)1); await Task.Delay(-1);"));
        using var host = await ServingHost.StartAsync(folder, ["--memory", "500"]);

        var (text, _) = await (await PageSocket.EnterAsync(new Uri(host.Address), Guid.NewGuid())).RunAsync();

        Assert.Contains("used more than 500 MB of memory", text, StringComparison.Ordinal);
    }

    private static void AssertRefused(HostProcess host, string about)
    {
        Assert.Equal(HostCommand.WrongUsage, host.ExitCode);
        Assert.Equal("", host.Output);
        Assert.Contains(about, Assert.Single(host.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
