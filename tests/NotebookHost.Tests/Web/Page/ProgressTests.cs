using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed partial class ProgressTests
{
    [Fact]
    public async Task What_a_cell_prints_shows_while_it_still_runs()
    {
        using var gate = new Gate();
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("talk", $"Console.WriteLine(\"first\");\n{gate.Code}\nConsole.WriteLine(\"last\");"));
        var notebook = await site.OpenAsync();
        var cell = notebook.Cell("talk");
        await cell.RunAsync();

        await cell.ShowsAsync("first");
        await cell.IsAsync("running");
        await cell.ShowsNothingOfAsync("last");
        gate.Open();
        await cell.IsAsync("done");
        await cell.ShowsAsync("first\nlast");
        await Expect(cell.Output.Locator("pre")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_running_cell_shows_its_time_and_the_cells_behind_it_wait()
    {
        using var gate = new Gate();
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("slow", gate.Code).Code("next", "1"));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();

        await Expect(notebook.Cell("slow").State).ToHaveTextAsync(Elapsed());
        var earlier = await notebook.Cell("slow").State.TextContentAsync();
        await Expect(notebook.Cell("slow").State).Not.ToHaveTextAsync(earlier!);
        await Expect(notebook.Cell("next").State).ToHaveTextAsync("waiting");
        await notebook.Cell("next").IsAsync("waiting");
        await Expect(notebook.Tool("Interrupt")).ToBeEnabledAsync();

        gate.Open();
        await notebook.AllAreDoneAsync();
        await Expect(notebook.Tool("Interrupt")).ToBeDisabledAsync();
        await Expect(notebook.Cell("slow").State).Not.ToContainTextAsync("running");
    }

    [Fact]
    public async Task What_a_cell_showed_before_stays_until_there_is_something_new()
    {
        using var gate = new Gate();
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("slow", "\"before\""));
        var notebook = await site.OpenAsync();
        var cell = notebook.Cell("slow");
        await cell.RunAsync();
        await cell.IsAsync("done");
        await cell.WriteAsync(gate.Code + " \"after\"");
        await cell.RunAsync();
        await cell.IsAsync("running");

        await cell.ShowsAsync("before");
        gate.Open();
        await cell.IsAsync("done");
        await cell.ShowsAsync("after");
        await cell.ShowsNothingOfAsync("before");
    }

    [GeneratedRegex("^running, [0-9.]+ s$")]
    private static partial Regex Elapsed();
}
