using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace NotebookHost;

/// <summary>The session's own process: runs the cells that the host sends through the pipe, one after the other.</summary>
internal static class SessionServer
{
    public static async Task ServeAsync(string pipeName, string copies)
    {
        ProcessGroup.Lead();
        var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await pipe.ConnectAsync(30_000);
        using var output = new OutputSink(pipe);
        AppDomain.CurrentDomain.UnhandledException += (_, crash) => ReportAndEnd(output, crash.ExceptionObject);
        Console.SetIn(new NoKeyboard());
        CellConsole.Attach(output);

        using var kernel = new EmbeddedKernel(copies, output);
        await kernel.WarmUpAsync();
        output.Finish(new(CellOutcome.Succeeded));
        await foreach (var (request, interruption) in Requests(pipe, copies, output).ReadAllAsync())
        {
            output.Begin(request.Run);
            var result = await kernel.RunAsync(request, interruption);
            RawOutput.MarkEnd(request.Run);
            output.Finish(result);
        }
    }

    /// <summary>
    /// Reads in the background, so that the session notices at once, even while a cell runs, when it is to be interrupted and when
    /// the host has gone.
    /// </summary>
    private static ChannelReader<(RunRequest Request, CancellationToken Interruption)> Requests(Stream pipe, string copies, OutputSink output)
    {
        var requests = Channel.CreateUnbounded<(RunRequest, CancellationToken)>();
        new Thread(() =>
        {
            try
            {
                using var reader = new StreamReader(pipe, Encoding.UTF8);
                var (latest, interruption) = (0, new CancellationTokenSource());
                while (reader.ReadLine() is { } line)
                {
                    var request = JsonSerializer.Deserialize<SessionRequest>(line)!;
                    if (request is RunRequest run)
                    {
                        (latest, interruption) = (run.Run, new());
                        requests.Writer.TryWrite((run, interruption.Token));
                    }
                    else if (request is EchoRequest)
                        output.Echo();
                    else if (request.Run == latest)
                        interruption.CancelAsync();
                }
            }
            catch (IOException)
            {
                // The host has gone without a word.
            }
            ShadowCopies.Delete(copies);
            // With what the cells have started; this process is of the group.
            ProcessGroup.Kill(Environment.ProcessId);
            // Not Environment.Exit, which waits for what the cell may have left behind.
            Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true }.Start();
        return requests.Reader;
    }

    /// <summary>An exception on a thread of the cell's own: nothing can stop .NET from ending the process, so say why first.</summary>
    private static void ReportAndEnd(OutputSink output, object exception)
    {
        var error = exception as Exception ?? new InvalidOperationException(exception.ToString());
        var report = ErrorReport.Of(error);
        string[] traceback = [.. report.Error!.Traceback, "Nothing catches an exception on a thread of the cell's own, so it ended the session."];
        output.Finish(new(CellOutcome.Crashed, report.Error with { Traceback = traceback }, report.Line) { EndedSession = true });
        Process.GetCurrentProcess().Kill();
    }
}
