using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

/// <summary>A page that is loaded anew, or that its reader comes back to, goes on where it was.</summary>
public sealed class SessionLivesOnTests
{
    private static NotebookBuilder Counting => NotebookBuilder.With("one", "var a = 1; a").Code("two", "a += 1; a").Code("three", "\"not run\"");

    [Fact]
    public async Task Loading_the_page_anew_keeps_variables_outputs_counts_and_marks()
    {
        await using var site = await ReaderSite.WithAsync(Counting);
        var notebook = await RunTwoAsync(site);
        await notebook.Cell("one").WriteAsync("var a = 1; a;");
        await notebook.Cell("two").IsOutdatedAsync();
        await notebook.Cell("one").WriteAsync("var a = 1; a");
        await notebook.Cell("two").IsOutdatedAsync(false);
        await notebook.Page.ReloadAsync();

        await AssertFoundAsync(notebook);
        await notebook.Cell("two").IsOutdatedAsync(false);
        await notebook.Cell("two").RunAsync();
        await notebook.Cell("two").ShowsAsync("3");
        await notebook.Cell("two").HasCountAsync(3);
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task The_browsers_back_and_forward_find_it_again()
    {
        await using var site = await ReaderSite.WithAsync(Counting);
        var notebook = await RunTwoAsync(site);
        await notebook.Page.GetByRole(AriaRole.Link, new() { Name = "All notebooks" }).ClickAsync();
        await Expect(notebook.Page.Locator(".shelf")).ToBeVisibleAsync();
        await notebook.Page.GoBackAsync();
        await AssertFoundAsync(notebook);

        await notebook.Page.GoForwardAsync();
        await Expect(notebook.Page.Locator(".shelf")).ToBeVisibleAsync();
        await notebook.Page.Locator(".card").First.ClickAsync();
        await AssertFoundAsync(notebook);
    }

    [Fact]
    public async Task A_page_opened_after_the_last_one_was_closed_finds_it_again()
    {
        await using var site = await ReaderSite.WithAsync(Counting);
        var notebook = await RunTwoAsync(site);
        await notebook.Page.CloseAsync();

        await AssertFoundAsync(await site.OpenAsync());
    }

    [Fact]
    public async Task Two_pages_of_one_notebook_each_keep_their_own()
    {
        await using var site = await ReaderSite.WithAsync(Counting);
        var (first, second) = (await site.OpenAsync(), await site.OpenAsync());
        foreach (var (notebook, value) in new[] { (first, "10"), (second, "20") })
        {
            await notebook.Cell("one").WriteAsync($"var a = {value}; a");
            await notebook.Cell("one").RunAsync();
            await notebook.Cell("one").IsAsync("done");
        }
        await Task.WhenAll(first.Page.ReloadAsync(), second.Page.ReloadAsync());

        await first.Cell("two").RunAsync();
        await second.Cell("two").RunAsync();
        await first.Cell("two").ShowsAsync("11");
        await second.Cell("two").ShowsAsync("21");
    }

    [Fact]
    public async Task A_cell_that_runs_meanwhile_is_seen_running_and_shows_all_of_its_output_once()
    {
        using var gate = new Gate();
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("talk", $"Console.WriteLine(\"first\");\n{gate.Code}\nConsole.WriteLine(\"last\");\n6 * 7").Code("next", "1"));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.Cell("talk").ShowsAsync("first");
        await notebook.Page.ReloadAsync();

        await notebook.Cell("talk").IsAsync("running");
        await notebook.Cell("talk").ShowsAsync("first");
        await notebook.Cell("next").IsAsync("waiting");
        await notebook.SaysAsync("Running talk");
        await Expect(notebook.Tool("Interrupt")).ToBeEnabledAsync();
        gate.Open();
        await notebook.AllAreDoneAsync();
        Assert.Equal(["first", "last", "42"], (await notebook.Cell("talk").Output.InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task What_had_run_before_a_change_above_it_is_still_marked_as_old()
    {
        await using var site = await ReaderSite.WithAsync(Counting);
        var notebook = await RunTwoAsync(site);
        await notebook.Cell("one").WriteAsync("var a = 5; a");
        await notebook.Cell("one").RunAsync();
        await notebook.Cell("one").HasCountAsync(3);
        await notebook.SaveAsync();
        await notebook.Cell("two").IsOutdatedAsync();
        await notebook.Page.ReloadAsync();

        await notebook.Cell("two").IsOutdatedAsync();
        await notebook.Cell("one").IsOutdatedAsync(false);
        await notebook.Cell("two").RunAsync();
        await notebook.Cell("two").ShowsAsync("6");
        await notebook.Cell("two").IsOutdatedAsync(false);
    }

    private static async Task<NotebookView> RunTwoAsync(ReaderSite site)
    {
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").RunAsync();
        await notebook.Cell("one").IsAsync("done");
        await notebook.Cell("two").RunAsync();
        await notebook.Cell("two").HasCountAsync(2);
        return notebook;
    }

    private static async Task AssertFoundAsync(NotebookView notebook)
    {
        await notebook.SaysAsync("still there");
        await notebook.Cell("one").IsAsync("done");
        await notebook.Cell("two").IsAsync("done");
        await notebook.Cell("two").ShowsAsync("2");
        await notebook.Cell("two").HasCountAsync(2);
        await notebook.Cell("three").IsAsync("stored");
    }
}
