using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class ReconnectingTests
{
    private const string NoAnswer = "The host does not answer";

    [Fact]
    public async Task Edits_made_without_a_connection_arrive_when_it_is_back()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("one", "var a = 1;").Code("two", "a"));
        var line = await ConnectionLine.LayAsync(site);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").RunAsync();
        await notebook.Cell("one").IsAsync("done");

        await line.CutAsync();
        await notebook.SaysAsync(NoAnswer);
        await notebook.Cell("two").WriteAsync("a + 41");
        line.Mend();
        await Expect(notebook.Status).Not.ToContainTextAsync(NoAnswer);
        Assert.Equal("a + 41", await notebook.Cell("two").CodeAsync());
        await notebook.Cell("two").RunAsync();
        await notebook.Cell("two").ShowsAsync("42");
    }

    [Fact]
    public async Task A_cell_that_ran_on_meanwhile_shows_all_of_its_output_once()
    {
        using var gate = new Gate();
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("talk", $"Console.WriteLine(\"first\");\n{gate.Code}\nConsole.WriteLine(\"last\");\n6 * 7"));
        var line = await ConnectionLine.LayAsync(site);
        var notebook = await site.OpenAsync();
        var cell = notebook.Cell("talk");
        await cell.RunAsync();
        await cell.ShowsAsync("first");

        await line.CutAsync();
        await notebook.SaysAsync(NoAnswer);
        gate.Open();
        line.Mend();
        await cell.IsAsync("done");
        await cell.ShowsAsync("42");
        Assert.Equal(["first", "last", "42"], (await cell.Output.InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task What_is_asked_for_without_a_connection_is_done_when_it_is_back()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("one", "6 * 7"));
        var line = await ConnectionLine.LayAsync(site);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").RunAsync();
        await notebook.Cell("one").HasCountAsync(1);
        await line.CutAsync();
        await notebook.SaysAsync(NoAnswer);
        await notebook.Cell("one").RunAsync();
        line.Mend();

        await notebook.Cell("one").HasCountAsync(2);
    }

    [Fact]
    public async Task The_text_stays_when_the_host_is_gone()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("one", "1"));
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").WriteAsync("\"kept\"");
        await site.StopServerAsync();

        await notebook.SaysAsync(NoAnswer);
        await notebook.SaysAsync("What you wrote stays here");
        Assert.Equal("\"kept\"", await notebook.Cell("one").CodeAsync());
        Assert.True(await notebook.AsksBeforeLeavingAsync());
    }
}
