using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace NotebookHost;

/// <summary>Compiles and runs cells, one after the other, each knowing what those before it declared.</summary>
internal sealed class ScriptRunner : IDisposable
{
    private readonly OutputSink output;
    private readonly CellPlaces places;
    private readonly ScriptOptions options;
    private readonly InteractiveAssemblyLoader loader = new();
    private ScriptState<object>? state;

    public ScriptRunner(string folder, string copies, OutputSink output)
    {
        this.output = output;
        places = new(folder);
        loader.RegisterDependency(typeof(NotebookDisplayExtensions).Assembly);
        NotebookDisplayExtensions.Show = output.Show;
        options = ScriptSettings.Create(new ReferenceResolver(folder, new ShadowCopies(copies)), new SourceFileResolver([], folder));
    }

    /// <summary>Compiles and runs something, so that the first cell does not wait for the compiler to load.</summary>
    public async Task WarmUpAsync() => state = await CSharpScript.Create<object>("_ = 1 + 1;", options, assemblyLoader: loader).RunAsync();

    public async Task<CellResult> RunAsync(RunRequest request)
    {
        CellConsole.Attach(output);
        var script = state!.Script.ContinueWith<object>(request.Code, options.WithFilePath(places.PathOf(request.CellId)));
        if (Refusal.Find(script) is { } refusal)
            return refusal;
        var errors = script.Compile().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            return ErrorReport.Of(errors);
        try
        {
            state = await script.RunFromAsync(state, catchException: _ => true);
            if (state.Exception is { } exception)
                return ErrorReport.Of(exception);
            if (LastExpression.IsIn(script.GetCompilation(), places.PathOf(request.CellId)))
                return new(CellOutcome.Succeeded, Value: new ResultOutput(ValueDisplay.Format(state.ReturnValue), request.ExecutionCount));
            return new(CellOutcome.Succeeded);
        }
        catch (Exception exception)
        {
            // A value that cannot show itself, or a reference that cannot be loaded.
            return ErrorReport.Of(exception);
        }
    }

    public void Dispose() => loader.Dispose();
}
