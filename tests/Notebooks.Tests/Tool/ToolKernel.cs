using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Tool;

/// <summary>The kernel of Polyglot Notebooks in a process of its own, started and spoken to as Visual Studio Code does.</summary>
internal sealed class ToolKernel : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private int submissions;

    private ToolKernel(Process process) => this.process = process;

    public static async Task<ToolKernel> StartAsync(string folder)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var kernel = new ToolKernel(Process.Start(new ProcessStartInfo("dotnet", ["tool", "run", "dotnet-interactive", "--", "stdio", "--working-dir", folder])
        {
            // Where the manifest of the tool is found.
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            Environment = { ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" },
        })!);
        try
        {
            await kernel.EventsUntilAsync(message => Type(message) == "KernelReady");
        }
        catch
        {
            await kernel.DisposeAsync();
            throw;
        }
        return kernel;
    }

    /// <summary>Runs a cell and returns what it answered, with or without success.</summary>
    public async Task<ToolAnswer> SubmitAsync(string code)
    {
        var token = $"cell-{++submissions}";
        var submission = new JsonObject
        {
            ["commandType"] = "SubmitCode",
            ["command"] = new JsonObject { ["code"] = code, ["targetKernelName"] = "csharp" },
            ["token"] = token,
        };
        await process.StandardInput.WriteLineAsync(submission.ToJsonString());
        await process.StandardInput.FlushAsync();
        return new(await EventsUntilAsync(message => Token(message) == token && Type(message) is "CommandSucceeded" or "CommandFailed"));
    }

    /// <summary>Runs a cell that must not fail. Where it cannot have a package, the test is skipped.</summary>
    public async Task<ToolAnswer> RunAsync(string cell, string code)
    {
        var answer = await SubmitAsync(code);
        Assert.SkipWhen(answer.Failure?.Contains("NU1301", StringComparison.Ordinal) == true, $"The cell {cell} was not run, since NuGet cannot be reached.");
        Assert.True(answer.Failure is null, $"{cell}: {answer.Failure}");
        return answer;
    }

    /// <summary>Runs a notebook from top to bottom: each cell says what is stored for it.</summary>
    public async Task GivesStoredWordsAsync(Notebook notebook)
    {
        foreach (var cell in notebook.CodeCells)
        {
            var words = (await RunAsync(cell.Id, cell.Source)).Words;
            if (!cell.Tags.Contains("varies"))
                Assert.True(ToolAnswer.StoredWords(cell) == words, $"{cell.Id} has stored\n{ToolAnswer.StoredWords(cell)}\nand the tool says\n{words}");
        }
    }

    /// <summary>Ends the process: the tool goes on when its input ends, and the one that was started here is only its launcher.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<IReadOnlyList<JsonNode>> EventsUntilAsync(Predicate<JsonNode> last)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        var events = new List<JsonNode>();
        while (events.Count == 0 || !last(events[^1]))
        {
            var line = await process.StandardOutput.ReadLineAsync(timeout.Token)
                ?? throw new EndOfStreamException("The tool ended before it answered.");
            // The first time on a machine, the tool greets in plain text.
            if (line.StartsWith('{'))
                events.Add(JsonNode.Parse(line)!);
        }
        return events;
    }

    private static string? Type(JsonNode message) => (string?)message["eventType"];

    private static string? Token(JsonNode message) => (string?)message["command"]?["token"];
}
