using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NotebookHost;

/// <summary><c>run</c>: runs notebooks, and saves or compares what they show.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Notebooks, or folders of notebooks. Without any: the folder \"notebooks\" here or above.", Arity = ArgumentArity.ZeroOrMore };
        var save = new Option<bool>("--save") { Description = "Store outputs, still pictures of figures and execution counts in the files, and change nothing else." };
        var check = new Option<bool>("--check") { Description = "Fail if a stored output differs. Execution counts may, as they do when VS Code has saved a notebook." };
        var stills = new Option<bool>("--stills") { Description = "With --check: fail, too, if a stored figure has no still picture." };
        var timeout = new Option<double>("--timeout") { Description = "How many seconds a cell may run.", DefaultValueFactory = _ => 60, HelpName = "seconds", CustomParser = ParseSeconds };
        var memory = MemoryOption.Create();
        var command = new Command("run", "Runs notebooks from top to bottom.") { paths, save, check, stills, timeout, memory };
        command.Validators.Add(result =>
        {
            if (result.GetValue(stills) && !result.GetValue(check))
                result.AddError("--stills goes with --check.");
            if (result.GetValue(save) && result.GetValue(check))
                result.AddError("--save and --check exclude each other: one writes what the other compares with.");
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(paths) ?? [],
            parsed.GetValue(save) ? RunMode.Save : parsed.GetValue(check) ? RunMode.Check : RunMode.Show,
            parsed.GetValue(stills),
            new() { CellLimit = TimeSpan.FromSeconds(parsed.GetValue(timeout)), MemoryLimit = parsed.GetRequiredValue(memory) },
            cancellation));
        return command;
    }

    private static double ParseSeconds(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens.Single().Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86400)
            return seconds;
        result.AddError("--timeout needs a number of seconds above 0 and at most 86400.");
        return default;
    }

    private static async Task<int> RunAsync(string[] paths, RunMode mode, bool needsStills, RunOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var notebooks = NotebookFinder.Find(paths);
            using var report = RunReport.Create(notebooks);
            using var batch = new NotebookBatch(mode, options, report, needsStills);
            return await batch.RunAsync(notebooks, cancellationToken) ? HostCommand.Success : HostCommand.NotebookFailed;
        }
        catch (NotebookException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return HostCommand.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return HostCommand.Interrupted;
        }
    }
}
