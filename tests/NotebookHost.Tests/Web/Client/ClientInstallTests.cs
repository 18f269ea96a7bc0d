using System.Diagnostics;

namespace NotebookHost.Tests;

/// <summary>What a build says where npm can bring nothing: it goes on all the same.</summary>
public sealed class ClientInstallTests : IDisposable
{
    private static readonly string Project = Path.GetFullPath(Path.Combine(Tutorial.Folder, "..", "..", "lib", "NotebookHost", "NotebookHost.csproj"));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Warns_once_where_npm_fails()
    {
        WriteNpm("exit 1");

        var (exitCode, output) = await InstallAsync("-v:minimal");

        Assert.Equal(0, exitCode);
        Assert.Single(output, line => line.Contains("warning", StringComparison.Ordinal));
        Assert.Single(output, line => line.Contains("warning NB1001: npm could not install KaTeX and CodeMirror (exit code 1).", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["artifacts/client"]));
    }

    [Fact]
    public async Task Says_in_the_detailed_log_alone_that_there_is_no_npm()
    {
        var (exitCode, output) = await InstallAsync("-noAutoResponse", "-v:normal");

        Assert.Equal(0, exitCode);
        Assert.Contains(output, line => line.Contains("npm was not found", StringComparison.Ordinal));
        Assert.DoesNotContain(output, line => line.Contains("warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaves_npm_alone_where_it_is_turned_off()
    {
        WriteNpm("exit 1");

        var (exitCode, output) = await InstallAsync("-v:minimal", "-p:ClientLibraries=false");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(output, line => line.Contains("NB1001", StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder["artifacts/client"]));
    }

    /// <summary>A reader's first command builds for a minute or two.</summary>
    [Fact]
    public async Task Says_what_it_does_even_where_the_build_was_asked_to_be_quiet_as_dotnet_run_asks()
    {
        WriteNpm("exit 0");

        var (_, output) = await InstallAsync("-v:quiet");

        Assert.Contains(output, line => line.Contains("Getting KaTeX and CodeMirror from npm", StringComparison.Ordinal));
    }

    private void WriteNpm(string script)
    {
        if (OperatingSystem.IsWindows())
            folder.Write("bin/npm.cmd", $"@{script}\r\n");
        else
            File.SetUnixFileMode(folder.Write("bin/npm", $"#!/bin/sh\n{script}\n"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private async Task<(int ExitCode, string[] Output)> InstallAsync(params string[] options)
    {
        var start = new ProcessStartInfo(Path.Combine(RuntimeRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
        };
        foreach (var argument in (string[])["msbuild", Project, "-nologo", "-nodeReuse:false", "-t:InstallClientLibraries", $"-p:ArtifactsRoot={folder["artifacts"]}/", .. options])
            start.ArgumentList.Add(argument);
        // Nothing is on the path but the test's npm, if there is one, and the shell that a build calls.
        Directory.CreateDirectory(folder["bin"]);
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(folder["bin/sh"], "/bin/sh");
        start.Environment["PATH"] = folder["bin"];
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.Split('\n'));
    }

    /// <summary>The folder of .NET: that of the runtime's folder <c>shared/Microsoft.NETCore.App/10.0.0</c>.</summary>
    private static string RuntimeRoot => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
}
