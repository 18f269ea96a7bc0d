using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookHost.Tests;

/// <summary>The real host as a process that shows notebooks, and the address that it has printed.</summary>
internal sealed partial record ServingHost(Process Process, string Address, Task<string> Errors) : IDisposable
{
    public static Task<ServingHost> StartAsync(TemporaryFolder folder, params (string Name, string Value)[] environment) => StartAsync(folder, [], environment);

    public static async Task<ServingHost> StartAsync(TemporaryFolder folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var process = HostProcess.Start(folder.Root, ["--no-browser", .. arguments], environment);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (AddressLine().Match(line) is { Success: true } match)
                return new(process, match.Value.Trim(), errors);
        }
        throw new InvalidOperationException(await errors);
    }

    /// <summary>Opens a page, and gives the process of its session.</summary>
    public async Task<Process> StartSessionAsync()
    {
        var page = await PageSocket.EnterAsync(new Uri(Address), Guid.NewGuid());
        var html = (await page.RunAsync()).Text;
        return Process.GetProcessById(int.Parse(html.Split('>')[1].Split('<')[0], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }

    [GeneratedRegex(@"^\s+http://\S+$")]
    private static partial Regex AddressLine();
}
