using System.CommandLine;
using System.Runtime.InteropServices;

namespace NotebookHost;

/// <summary>The host's command line.</summary>
internal static class HostCommand
{
    /// <summary>Everything was as it should be.</summary>
    public const int Success = 0;

    /// <summary>A notebook failed, or a stored output differs.</summary>
    public const int NotebookFailed = 1;

    /// <summary>The command was not understood, or a file is missing.</summary>
    public const int WrongUsage = 2;

    /// <summary>Ctrl+C ended the work before it was done: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>How long work that is to end may take for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[] arguments)
    {
        // Names of files and code of cells may hold any letter, also where the output goes to a file on Windows.
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var command = new RootCommand("Shows C# notebooks in the browser, where they run with nothing but the .NET SDK.") { RunCommand.Create(), ExportCommand.Create(), SessionCommand.Create() };
        ServeCommand.AddTo(command);
        var parsed = command.Parse(arguments);
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        return parsed.Errors.Count > 0 ? WrongUsage : await RunAsync(parsed);
    }

    /// <summary>Ends the work in order also when the terminal is closed, as the command line does by itself at Ctrl+C.</summary>
    private static async Task<int> RunAsync(ParseResult parsed)
    {
        using var closed = new CancellationTokenSource();
        using var ended = new ManualResetEventSlim();
        using var closing = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            closed.Cancel();
            // Windows ends the process when this returns.
            ended.Wait(Patience);
        });
        try
        {
            return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = Patience }, closed.Token);
        }
        finally
        {
            ended.Set();
        }
    }
}
