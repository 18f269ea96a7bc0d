using System.Diagnostics;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Tool;

/// <summary>The tool that <c>.config/dotnet-tools.json</c> pins. Restoring it needs a package source, or it in the package cache.</summary>
public sealed class RestoredTool : IAsyncLifetime
{
    private string? trouble;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        using var restore = Process.Start(new ProcessStartInfo("dotnet", ["tool", "restore"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = restore.StandardOutput.ReadToEndAsync();
        var errors = restore.StandardError.ReadToEndAsync();
        await restore.WaitForExitAsync();
        if (restore.ExitCode != 0)
            trouble = (await output + await errors).Trim();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Starts the tool in the tutorial's folder or another; where it cannot be had, the test is skipped and says what it would have shown.</summary>
    internal Task<ToolKernel> StartAsync(string? folder = null)
    {
        Assert.SkipWhen(trouble is not null, "No notebook was run in the kernel of Polyglot Notebooks, since 'dotnet tool restore' failed: " + trouble);
        return ToolKernel.StartAsync(folder ?? Repository.Tutorial);
    }
}
