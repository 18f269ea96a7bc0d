using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>The real host as a process of its own, and a browser's requests to it.</summary>
internal sealed partial class RunningHost : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClientHandler handler = new();
    private readonly HttpClient client;

    private readonly string token;

    private RunningHost(Process process, Uri address, string token)
    {
        (this.process, this.token) = (process, token);
        client = new(handler) { BaseAddress = address };
    }

    public static async Task<RunningHost> StartAsync()
    {
        // The host lies beside the benchmarks, which refer to its project.
        var dll = Path.Combine(AppContext.BaseDirectory, "NotebookHost.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [dll, "--no-browser"]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is not { Success: true } found)
                continue;
            var host = new RunningHost(process, new(found.Groups["root"].Value), found.Groups["token"].Value);
            // As a browser does: the token is shown once, and comes back as a cookie.
            await host.GetAsync(host.token);
            return host;
        }
        throw new InvalidOperationException("The host ended before it printed its address.");
    }

    /// <summary>All of a page.</summary>
    public Task<string> GetAsync(string address) => client.GetStringAsync(new Uri(address, UriKind.Relative));

    /// <summary>Where a browser that knows nothing of the host opens the notebook.</summary>
    public string AddressOf(string notebook) => client.BaseAddress + notebook + token;

    /// <summary>Connects as the notebook's page would.</summary>
    public async Task<NotebookSocket> OpenPageAsync(string notebook)
    {
        var page = await GetAsync(notebook);
        return await NotebookSocket.OpenAsync(client.BaseAddress!, handler.CookieContainer, notebook, Hash().Match(page).Groups[1].Value);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"(?<root>http://\S+?/)(?<token>\?token=\w+)")]
    private static partial Regex Address();

    [GeneratedRegex("""
        data-hash="([^"]+)"
        """)]
    private static partial Regex Hash();
}
