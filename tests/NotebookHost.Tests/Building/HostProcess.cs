using System.Diagnostics;
using System.Globalization;

namespace NotebookHost.Tests;

/// <summary>The real host, run to its end.</summary>
internal sealed record HostProcess(int ExitCode, string Output, string Errors)
{
    /// <summary>What to tell on Windows.</summary>
    public const string NoInterruption = "There is no command that presses Ctrl+C for another process.";

    public static async Task<HostProcess> RunAsync(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(folder, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }

    public static Process Start(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = HostExecutable.Start(arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = System.Text.Encoding.UTF8;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Presses Ctrl+C for the host and waits for its end. Not on Windows: see <see cref="NoInterruption"/>.</summary>
    public static async Task InterruptAsync(Process host, CancellationToken cancellationToken)
    {
        using var signal = Process.Start("kill", ["-INT", host.Id.ToString(CultureInfo.InvariantCulture)]);
        await host.WaitForExitAsync(cancellationToken);
    }
}
