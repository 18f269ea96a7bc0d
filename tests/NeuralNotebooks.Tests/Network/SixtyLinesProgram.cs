using System.Diagnostics;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

/// <summary>Runs a copy of sixty-lines.cs, alone in a folder with a blank in its name, once in each culture.</summary>
public sealed class SixtyLinesProgram : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("sixty lines ").FullName;

    /// <summary>The file as it is in the repository.</summary>
    public static string Source => Path.Combine(AppContext.BaseDirectory, "Program", "sixty-lines.cs");

    /// <summary>The lines that it printed, by culture.</summary>
    public Dictionary<string, string[]> Printed { get; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        File.Copy(Source, Path.Combine(folder, "sixty-lines.cs"));
        foreach (var culture in SixtyLinesTests.Cultures)
            Printed[culture] = await RunAsync(culture);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<string[]> RunAsync(string culture)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "sixty-lines.cs"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = culture;
        using var process = Process.Start(start)!;
        var token = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(token);
        var errors = process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);

        Assert.True(process.ExitCode == 0, await output + await errors);
        return (await output).ReplaceLineEndings("\n").Split('\n');
    }
}
