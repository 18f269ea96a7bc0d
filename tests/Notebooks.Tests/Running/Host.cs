using System.Diagnostics;

namespace Notebooks.Tests.Running;

/// <summary>The host's command line, as a process.</summary>
internal static class Host
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "NotebookHost.dll");

    public static async Task<Result> RunAsync(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var token = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(token);
        var errors = process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        return new Result(process.ExitCode, await output + await errors);
    }

    internal sealed record Result(int ExitCode, string Report);
}
