using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class RunningTests
{
    private static NotebookBuilder Three => new NotebookBuilder().Code("one", "var a = 1; a").Markdown("text", "Between.").Code("two", "var b = a + 1; b").Code("three", "a + b");

    [Fact]
    public async Task Shift_and_Enter_run_the_cell_and_go_on_to_the_next()
    {
        await using var site = await ReaderSite.WithAsync(Three);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").EditAsync();
        await notebook.PressAsync("Shift+Enter");

        await notebook.Cell("two").HasFocusAsync();
        await notebook.Cell("one").IsAsync("done");
        await notebook.PressAsync("Shift+Enter");
        await notebook.Cell("three").HasFocusAsync();
        await notebook.Cell("two").ShowsAsync("2");
    }

    [Fact]
    public async Task Shift_and_Enter_in_the_last_cell_add_one_below()
    {
        await using var site = await ReaderSite.WithAsync(Three);
        var notebook = await site.OpenAsync();
        await notebook.Cell("three").EditAsync();
        await notebook.PressAsync("Shift+Enter");

        await Expect(notebook.Cell("added-1").Editor).ToBeFocusedAsync();
        Assert.Equal(["one", "two", "three", "added-1"], await notebook.IdsAsync());
    }

    [Fact]
    public async Task Control_and_Enter_run_the_cell_and_stay()
    {
        await using var site = await ReaderSite.WithAsync(Three);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").EditAsync();
        await notebook.PressAsync("Control+Enter");
        await notebook.Cell("one").IsAsync("done");

        await Expect(notebook.Cell("one").Editor).ToBeFocusedAsync();
        await notebook.Cell("two").IsAsync("stored");
        await notebook.PressAsync("Control+Enter");
        await notebook.Cell("one").HasCountAsync(2);
    }

    [Fact]
    public async Task Run_above_leaves_the_cell_itself_and_run_from_here_takes_the_rest()
    {
        await using var site = await ReaderSite.WithAsync(Three);
        var notebook = await site.OpenAsync();
        await notebook.Cell("three").Section.HoverAsync();
        await notebook.Cell("three").Button("Run above").ClickAsync();
        await notebook.Cell("two").IsAsync("done");
        await notebook.Cell("three").IsAsync("stored");

        await notebook.Cell("two").Section.HoverAsync();
        await notebook.Cell("two").Button("Run from here").ClickAsync();
        await notebook.Cell("three").HasCountAsync(4);
        await notebook.Cell("three").ShowsAsync("3");
        await notebook.Cell("one").HasCountAsync(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_runs_from_here_and_another_from_the_top_in_the_code_and_on_a_cell(bool hasCodeMirror)
    {
        await using var site = await ReaderSite.WithAsync(Three, libraries: hasCodeMirror ? null : folder => ClientLibraries.Find(ClientFolder.CopyPlain(folder), allowsCdn: false));
        var notebook = await site.OpenAsync();
        await notebook.Cell("two").WriteAsync("var b = 5; b");
        await notebook.PressAsync("Alt+Shift+Enter");
        await notebook.Cell("three").ShowsAsync("6");
        await notebook.PressAsync("Control+Shift+Enter");
        await notebook.Cell("three").HasCountAsync(5);
        await notebook.Cell("one").HasCountAsync(1);
        await Expect(notebook.Cell("two").Editor).ToBeFocusedAsync();
        Assert.Equal("var b = 5; b", await notebook.Cell("two").CodeAsync());

        await notebook.PressAsync("Escape");
        await notebook.PressAsync("Control+Shift+Enter");
        await notebook.Cell("three").HasCountAsync(7);
        await notebook.Cell("one").HasCountAsync(1);
        await notebook.PressAsync("Alt+Shift+Enter");
        await notebook.Cell("three").HasCountAsync(10);
        await notebook.Cell("one").HasCountAsync(8);
    }

    [Fact]
    public async Task A_display_that_is_updated_changes_in_its_place()
    {
        const string code = """
            var context = Microsoft.DotNet.Interactive.KernelInvocationContext.Current;
            var line = Microsoft.DotNet.Interactive.KernelInvocationContextExtensions.Display(context, "epoch 0");
            Console.WriteLine("below");
            await Task.Delay(300);
            line.Update("epoch 1");
            """;
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("update", code));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();

        Assert.Equal(["epoch 1", "below"], (await notebook.Cell("update").Output.InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task A_cell_in_another_language_is_shown_with_a_word_and_not_run()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.WithLanguage("query", "select 1", "sql").Code("after", "6 * 7"));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.Cell("after").ShowsAsync("42");

        await Expect(notebook.Cell("query").Section).ToContainTextAsync("Written in sql, and only C# runs here: not run.");
        await Expect(notebook.Cell("query").Section.GetByRole(Microsoft.Playwright.AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Restart_forgets_what_cells_declared_and_says_so()
    {
        await using var site = await ReaderSite.WithAsync(Three);
        var notebook = await site.OpenAsync();
        // There is nothing to lose yet, and so nothing is asked.
        await notebook.Tool("Restart").ClickAsync();
        await notebook.SaysAsync("Ready");
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await notebook.Tool("Restart").ClickAsync();
        await Expect(notebook.RestartDialog).ToContainTextAsync("What cells have declared is lost.");
        await notebook.PressAsync("Escape");
        await notebook.Cell("three").RunAsync();
        await notebook.Cell("three").HasCountAsync(4);
        await notebook.RestartAsync("Restart");
        await Expect(notebook.Cell("one").Section).ToHaveAttributeAsync("data-lost", "");

        await notebook.Cell("three").RunAsync();
        await notebook.Cell("three").IsAsync("failed");
        await Expect(notebook.Cell("three").Error).ToContainTextAsync("The name 'a' does not exist");
    }

    [Fact]
    public async Task Restart_and_run_all_begins_to_count_anew()
    {
        await using var site = await ReaderSite.WithAsync(Three);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").RunAsync();
        await notebook.Cell("one").HasCountAsync(1);
        await notebook.Cell("one").RunAsync();
        await notebook.Cell("one").HasCountAsync(2);

        await notebook.RestartAsync("Restart and run all");
        await notebook.Cell("three").HasCountAsync(3);
        await notebook.Cell("one").HasCountAsync(1);
        await notebook.AllAreDoneAsync();
        await notebook.SaysAsync("Done: 3 cells");
    }
}
