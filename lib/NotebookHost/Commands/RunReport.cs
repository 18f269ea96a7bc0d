using System.Globalization;
using Spectre.Console;

namespace NotebookHost;

/// <summary>Tells how a batch goes: a line a notebook, and what failed. On a terminal a line below shows what runs now.</summary>
internal sealed class RunReport : IDisposable
{
    private readonly IAnsiConsole console;
    private readonly LiveLine? live;

    private RunReport(IAnsiConsole console, LiveLine? live) => (this.console, this.live) = (console, live);

    public static RunReport Create(IReadOnlyList<string> notebooks)
    {
        var isPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
        var console = AnsiConsole.Create(new() { Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect, ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect, Interactive = isPlain ? InteractionSupport.No : InteractionSupport.Detect });
        // A redirected console has no width; lines are not to be broken there.
        if (isPlain)
            console.Profile.Width = 10_000;
        return new(console, isPlain || !console.Profile.Capabilities.Ansi ? null : new(console, notebooks.Count));
    }

    public void Start(string path, int cells) => live?.Show(path, 0, cells);

    public void Progress(string path, int done, int cells) => live?.Show(path, done, cells);

    public void Finish(NotebookResult result)
    {
        live?.Remove(result.Path);
        var colour = result.Succeeded ? "green" : "red";
        Write($"[{colour}]{(result.Succeeded ? "ok    " : "FAILED")}[/]  {Markup.Escape(result.Path)}  {Counts(result)}");
        foreach (var line in FailureText.Of(result))
            Write($"        {line}");
        foreach (var note in result.Notes)
            Write($"        [grey]{Markup.Escape(note)}[/]");
        foreach (var run in result.Run?.Cells.Where(run => run.Status == CellStatus.Skipped) ?? [])
            Write($"        [grey]cell {Markup.Escape(run.Cell.Id)} was not run: it is written in {Markup.Escape(run.Cell.Language!)}, and only C# runs here[/]");
    }

    public void Summarise(IReadOnlyList<NotebookResult> results)
    {
        live?.Dispose();
        var failed = results.Count(result => !result.Succeeded);
        var notebooks = results.Count == 1 ? "1 notebook" : string.Create(CultureInfo.InvariantCulture, $"{results.Count} notebooks");
        Write(failed == 0 ? $"[green]{notebooks}, all as they should be.[/]" : string.Create(CultureInfo.InvariantCulture, $"[red]{notebooks}, {failed} failed.[/]"));
    }

    public void Dispose() => live?.Dispose();

    private static string Counts(NotebookResult result) => result.Run is { } run
        ? string.Create(CultureInfo.InvariantCulture, $"{run.Ran} of {run.Expected} cells, {run.Duration.TotalSeconds:0.0} s")
        : "not run";

    private void Write(string markup)
    {
        live?.Clear();
        console.MarkupLine(markup);
        live?.Draw();
    }
}
