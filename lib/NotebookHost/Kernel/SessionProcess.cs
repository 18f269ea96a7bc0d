using System.Diagnostics;
using System.IO.Pipes;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace NotebookHost;

/// <summary>
/// The process that a session runs in. Messages go through a pipe of their own, so that nothing a cell prints can disturb them.
/// It ends when the host goes.
/// </summary>
internal sealed class SessionProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    /// <summary>How often its memory is looked at: what a cell can fill meanwhile is little beside what the limit leaves free.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>How long an answer is waited for; a process that crashes may give none.</summary>
    private static readonly TimeSpan EchoLimit = TimeSpan.FromSeconds(2);

    private readonly NamedPipeServerStream pipe;
    private readonly Process process;
    private readonly string copies;
    private readonly MemoryLimit limit;
    private readonly Channel<SessionMessage> events = Channel.CreateUnbounded<SessionMessage>();
    private readonly StringBuilder lastErrors = new();
    private readonly Lock order = new();
    private readonly Lock catchingUp = new();
    private readonly ManualResetEventSlim echo = new();
    private volatile bool hasSaidAll;
    private volatile bool hasExceeded;
    private StreamWriter? requests;
    private Task reading = Task.CompletedTask;

    private SessionProcess(NamedPipeServerStream pipe, Process process, string copies, MemoryLimit limit)
    {
        (this.pipe, this.process, this.copies, this.limit) = (pipe, process, copies, limit);
        Exit = process.WaitForExitAsync();
    }

    /// <summary>Is done when the process is there no more.</summary>
    public Task Exit { get; }

    public ChannelReader<SessionMessage> Events => events.Reader;

    /// <summary>Whether the process is there no more.</summary>
    public bool HasEnded => process.HasExited;

    public static async Task<SessionProcess> StartAsync(MemoryLimit limit, CancellationToken cancellationToken)
    {
        // Short, because the path of a socket may have no more than 104 characters on macOS.
        var name = "nbhost-" + RandomNumberGenerator.GetHexString(16, lowercase: true);
        var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var copies = Directory.CreateTempSubdirectory("nbhost-").FullName;
        var start = HostExecutable.Start("session", name, copies);
        start.WorkingDirectory = copies;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        var session = new SessionProcess(pipe, await StartAsync(start, pipe, copies), copies, limit);
        try
        {
            await session.ConnectAsync(cancellationToken);
            _ = session.WatchMemoryAsync();
            return session;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await session.DisposeAsync();
            throw new InvalidOperationException("The session did not start within two minutes. Is the machine very busy? Run it again.");
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public void Send(SessionRequest request)
    {
        try
        {
            lock (order)
                requests!.WriteLine(JsonSerializer.Serialize(request));
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The process has ended; the end of its events tells.
        }
    }

    /// <summary>Waits until the process has ended and all it wrote is read.</summary>
    public async Task<SessionEnd> WaitForEndAsync(CancellationToken cancellationToken)
    {
        await Exit.WaitAsync(cancellationToken);
        await WaitForReadersAsync();
        return new(process.ExitCode, LastErrors(), hasExceeded ? limit : null);
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exit;
        await pipe.DisposeAsync();
        await WaitForReadersAsync();
        process.Dispose();
        ShadowCopies.Delete(copies);
    }

    private static async Task<Process> StartAsync(ProcessStartInfo start, NamedPipeServerStream pipe, string copies)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            await pipe.DisposeAsync();
            ShadowCopies.Delete(copies);
            throw new InvalidOperationException($"The session could not start. {error.Message}", error);
        }
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        var ended = process.WaitForExitAsync(limit.Token);
        var connected = pipe.WaitForConnectionAsync(limit.Token);
        await await Task.WhenAny(ended, connected);
        if (!pipe.IsConnected)
            throw new InvalidOperationException($"The session could not start. {await process.StandardError.ReadToEndAsync(limit.Token)}");
        requests = new(pipe, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        reading = ReadAllAsync();
        await foreach (var message in Events.ReadAllAsync(limit.Token))
        {
            if (message is { Run: 0, Result: not null })
                return;
        }
        throw new InvalidOperationException($"The session could not start. {LastErrors()}");
    }

    private async Task WatchMemoryAsync()
    {
        try
        {
            // One of its own: several threads may not share one.
            using var watched = Process.GetProcessById(process.Id);
            while (await Task.WhenAny(Exit, Task.Delay(Look)) != Exit)
            {
                watched.Refresh();
                if (watched.WorkingSet64 <= limit.Bytes)
                    continue;
                hasExceeded = true;
                Kill();
                return;
            }
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // It has ended this moment.
        }
    }

    private async Task ReadAllAsync()
    {
        await Task.WhenAll(ReadRawAsync("stdout", process.StandardOutput), ReadRawAsync("stderr", process.StandardError), ReadMessagesAsync());
        events.Writer.Complete();
    }

    // On a thread of its own: a busy pool would let what is written past the console overtake what was printed before.
    private Task ReadMessagesAsync() => Task.Factory.StartNew(ReadMessages, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void ReadMessages()
    {
        try
        {
            using var reader = new StreamReader(pipe, Encoding.UTF8, leaveOpen: true);
            while (reader.ReadLine() is { } line)
            {
                var message = JsonSerializer.Deserialize<SessionMessage>(line)!;
                if (message.Echo)
                    echo.Set();
                else
                    events.Writer.TryWrite(message);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or JsonException)
        {
            // The process ended in the middle of a message.
        }
        events.Writer.TryWrite(new(0) { Ended = true });
        hasSaidAll = true;
        echo.Set();
    }

    // What the cell printed through the console comes by the pipe: the session's answer comes behind it, and so does the pipe's end.
    private void CatchUp()
    {
        lock (catchingUp)
        {
            echo.Reset();
            if (hasSaidAll)
                return;
            Send(new EchoRequest());
            echo.Wait(EchoLimit);
        }
    }

    private Task ReadRawAsync(string name, StreamReader reader) => new RawOutput(name, CatchUp).ReadAsync(
        reader,
        output =>
        {
            if (name == "stderr")
                Remember(output.Text);
            events.Writer.TryWrite(new(0) { Raw = output });
        },
        run => events.Writer.TryWrite(new(run) { RawEnded = true }));

    private string LastErrors()
    {
        lock (lastErrors)
            return lastErrors.ToString();
    }

    private void Remember(string text)
    {
        lock (lastErrors)
        {
            if (lastErrors.Length < 4000)
                lastErrors.Append(text.AsSpan(0, Math.Min(text.Length, 4000)));
        }
    }

    // A process that the cell has left behind may hold the streams open.
    private async Task WaitForReadersAsync() => await Task.WhenAny(reading, Task.Delay(500));

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended already, or one that it had started has.
        }
        ProcessGroup.Kill(process.Id);
    }
}
