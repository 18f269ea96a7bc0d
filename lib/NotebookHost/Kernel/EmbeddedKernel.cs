using System.Diagnostics;
using System.Globalization;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.PackageManagement;

namespace NotebookHost;

/// <summary>
/// The kernel of .NET Interactive, as Polyglot Notebooks and Jupyter run it, inside the session's process. This class and
/// <see cref="KernelSettings"/> are all that knows it: whoever must replace it one day replaces them.
/// </summary>
internal sealed class EmbeddedKernel : IDisposable
{
    /// <summary>How much processor time a cell has to end after it was told to: on a busy machine all takes longer.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    /// <summary>How long it may use none: then it is stuck.</summary>
    private static readonly TimeSpan Standstill = TimeSpan.FromSeconds(2);

    /// <summary>The processor time of a look at it.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(3);

    private readonly CompositeKernel root = [];
    private readonly CSharpKernel csharp = KernelSettings.Create();
    private readonly KernelSettings settings;
    private readonly OutputSink output;
    private readonly List<string> added = [];
    private readonly EmptyVariables empty = new();
    private RunRequest? running;
    private ResultOutput? value;
    private ScriptState? state;
    private int unfinished;

    public EmbeddedKernel(string copies, OutputSink output)
    {
        this.output = output;
        settings = new(csharp, copies);
        // As the tool has it: values as HTML, text as text.
        Formatter.DefaultMimeType = HtmlFormatter.MimeType;
        Formatter.SetPreferredMimeTypesFor(typeof(string), PlainTextFormatter.MimeType);
        csharp.UseNugetDirective(AddPackagesAsync).UseKernelHelpers().UseWho().UseValueSharing();
        csharp.AddMiddleware(RunPartAsync);
        root.Add(csharp, ["c#", "C#"]);
        root.Add(new HtmlKernel());
        root.Add(new KeyValueStoreKernel().UseWho());
        root.UseImportMagicCommand();
        root.AddDirective(new KernelActionDirective("#!time") { Description = "Says how long the cell took." }, MeasureTimeAsync);
        root.RegisterCommandHandler<RequestInput>(RefuseInputAsync);
        root.RegisterCommandHandler<RequestInputs>(RefuseInputAsync);
        root.DefaultKernelName = csharp.Name;
        root.KernelEvents.Subscribe(Show);
    }

    /// <summary>Compiles and runs nothing much, so that the first cell does not wait for the compiler to load.</summary>
    public async Task WarmUpAsync()
    {
        settings.PlaceAt(Directory.GetCurrentDirectory(), "", 0);
        await root.SendAsync(new SubmitCode("_ = 1;"));
        state = csharp.ScriptState;
    }

    /// <summary>Runs a cell and shows what it shows, except the value of its last expression, which is the result's.</summary>
    /// <param name="interruption">Ends the cell where it can be ended; the result says whether the session goes on.</param>
    public async Task<CellResult> RunAsync(RunRequest request, CancellationToken interruption)
    {
        if (running is null)
            Directory.SetCurrentDirectory(request.Folder);
        (running, value) = (request, null);
        // A cell that was interrupted while it waited may have ended since then, and the kernel would go on from there.
        settings.State = state;
        var end = await SubmitAsync(request.Code, interruption);
        if (end is not CommandSucceeded && interruption.IsCancellationRequested)
        {
            output.Abandon(request.Run);
            return await HasEndedAsync() ? CrashReport.Interrupted : CrashReport.Spinning;
        }
        // A cell that was not compiled has declared nothing.
        if (csharp.ScriptState != state)
        {
            state = csharp.ScriptState;
            empty.Note(state, request.CellId, failed: end is CommandFailed);
        }
        if (end is not CommandFailed failure)
            return new(CellOutcome.Succeeded, Value: value);
        ShowValue();
        return failure.Exception switch
        {
            CodeSubmissionCompilationErrorException { InnerException: CompilationErrorException mistakes } => ErrorReport.Of(mistakes.Diagnostics),
            { } exception => ErrorReport.Of(exception, empty.Explain(exception, request.Code)),
            null => ErrorReport.Of(failure.Message, request.CellId),
        };
    }

    public void Dispose() => root.Dispose();

    /// <summary>Runs the code; gives the kernel's last word on it, or null where it was interrupted without one.</summary>
    private async Task<KernelEvent?> SubmitAsync(string code, CancellationToken interruption)
    {
        try
        {
            var result = await root.SendAsync(new SubmitCode(code), interruption);
            return result.Events.LastOrDefault(happened => happened is CommandSucceeded or CommandFailed);
        }
        catch (OperationCanceledException) when (interruption.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether an interrupted cell has let go of the session. One that waits for something is left behind; one that still
    /// computes, on whatever thread, can only be ended with its process.
    /// </summary>
    private async Task<bool> HasEndedAsync()
    {
        // The kernel takes it up when the thread that runs cells is free.
        var next = root.SendAsync(new Turn());
        var (begun, last, still) = (Environment.CpuUsage.TotalTime, TimeSpan.Zero, Stopwatch.StartNew());
        while (!next.IsCompleted || (Volatile.Read(ref unfinished) > 0 && BusyWorkers() > 1))
        {
            await Task.Delay(50);
            var used = Environment.CpuUsage.TotalTime - begun;
            if (used - last > Look)
                still.Restart();
            if (used > Budget || still.Elapsed > Standstill)
                return false;
            last = used;
        }
        return true;
    }

    /// <summary>How many threads of the pool, where a cell goes on after an await, have work; the one that asks is among them.</summary>
    private static int BusyWorkers()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return most - available;
    }

    /// <summary>Around each part of a cell that is C#; a line that begins with <c>#!</c> divides the parts.</summary>
    private async Task RunPartAsync(KernelCommand command, KernelInvocationContext context, KernelPipelineContinuation next)
    {
        if (command is not SubmitCode part || running is null)
        {
            await next(command, context);
            return;
        }
        var start = running.Code.IndexOf(part.Code, StringComparison.Ordinal);
        settings.PlaceAt(running.Folder, running.CellId, start < 0 ? 0 : running.Code.AsSpan(0, start).Count('\n'));
        // Past the kernel's own console, which would keep every line that a cell ever printed.
        CellConsole.Attach(output, running.Run);
        Interlocked.Increment(ref unfinished);
        try
        {
            await next(command, context);
        }
        finally
        {
            Interlocked.Decrement(ref unfinished);
        }
    }

    private void Show(KernelEvent happened)
    {
        switch (happened)
        {
            // The cell has run, in the machine's culture; its value is about to be written, the same everywhere.
            case DiagnosticsProduced:
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                break;
            case ReturnValueProduced shown:
                ShowValue();
                value = new(Data(shown), running?.ExecutionCount);
                break;
            case DisplayedValueProduced shown:
                ShowValue();
                output.Show(new DisplayOutput(Data(shown)) { DisplayId = shown.ValueId });
                break;
            case DisplayedValueUpdated shown:
                output.Show(new UpdatedOutput(shown.ValueId, Data(shown)));
                break;
        }
    }

    // A cell of several parts may have several values; only the last is the cell's.
    private void ShowValue()
    {
        if (value is not null)
            output.Show(value);
        value = null;
    }

    private static Dictionary<string, string> Data(DisplayEvent shown) =>
        shown.FormattedValues.ToDictionary(form => form.MimeType, form => form.Value.ReplaceLineEndings("\n"));

    /// <summary>Makes packages known to the cells, and lets those that extend the kernel do so.</summary>
    private async Task AddPackagesAsync(CSharpKernel kernel, IReadOnlyList<ResolvedPackageReference> packages)
    {
        string[] paths = [.. packages.SelectMany(package => package.AssemblyPaths)];
        kernel.AddAssemblyReferences(paths);
        added.AddRange(paths);
        output.UsePackages(added);
        foreach (var folder in packages.Select(package => Path.Combine(package.PackageRoot, "interactive-extensions", "dotnet")).Where(Directory.Exists))
        {
            foreach (var type in Directory.EnumerateFiles(folder, "*.dll").Select(AssemblyLoadContext.Default.LoadFromAssemblyPath).SelectMany(dll => dll.ExportedTypes))
            {
                if (type.IsAssignableTo(typeof(IKernelExtension)) && !type.IsAbstract)
                    await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(root);
            }
        }
    }

    private static Task MeasureTimeAsync(KernelCommand command, KernelInvocationContext context)
    {
        var clock = Stopwatch.StartNew();
        context.OnComplete(ended => ended.DisplayAs(FormattableString.Invariant($"Wall time: {clock.Elapsed.TotalMilliseconds:0.0} ms"), PlainTextFormatter.MimeType));
        return Task.CompletedTask;
    }

    private static Task RefuseInputAsync(KernelCommand command, KernelInvocationContext context)
    {
        context.Fail(command, message: NoKeyboard.Sentence);
        return Task.CompletedTask;
    }

    /// <summary>Does nothing, when it is its turn.</summary>
    private sealed class Turn : KernelCommand
    {
        public Turn() => Handler = (_, _) => Task.CompletedTask;
    }
}
