using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class FailingCellTests
{
    private const string Throws = "var a = 1;\nthrow new InvalidOperationException(\"The tap is dry.\");";

    [Fact]
    public async Task An_exception_shows_its_message_first_marks_the_line_and_folds_the_stack()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("bad", Throws).Code("after", "1"));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        var bad = notebook.Cell("bad");
        await bad.IsAsync("failed");

        await Expect(bad.Error.Locator("> :first-child")).ToHaveTextAsync("The tap is dry.");
        await Expect(bad.Error.Locator(".error-name")).ToContainTextAsync("InvalidOperationException");
        await Expect(bad.Section.Locator(".failed-line")).ToContainTextAsync("throw new InvalidOperationException");
        await Expect(bad.Error.Locator("details pre")).ToBeHiddenAsync();
        await bad.Error.Locator("summary").ClickAsync();
        await Expect(bad.Error.Locator("details pre")).ToBeVisibleAsync();
        await notebook.SaysAsync("The tap is dry.");
        await notebook.Cell("after").IsAsync("cancelled");
    }

    [Fact]
    public async Task A_mistake_in_the_code_says_what_and_marks_where()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("bad", "var a = 1;\nvar b = c;\nb").Code("after", "1"));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        var bad = notebook.Cell("bad");
        await bad.IsAsync("failed");

        await Expect(bad.Error.Locator(".error-message").First).ToContainTextAsync("The name 'c' does not exist");
        await Expect(bad.Section.Locator(".failed-line")).ToContainTextAsync("var b = c;");
        await Expect(bad.Error.Locator("details")).ToHaveCountAsync(0);
        await notebook.Cell("after").IsAsync("cancelled");
    }

    [Fact]
    public async Task The_mark_goes_when_the_line_is_mended()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("bad", Throws));
        var notebook = await site.OpenAsync();
        var bad = notebook.Cell("bad");
        await bad.RunAsync();
        await Expect(bad.Section.Locator(".failed-line")).ToHaveCountAsync(1);
        await bad.WriteAsync("\"mended\"");
        await Expect(bad.Section.Locator(".failed-line")).ToHaveCountAsync(0);

        await bad.RunAsync();
        await bad.IsAsync("done");
        await Expect(bad.Error).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_cell_that_may_fail_lets_the_rest_run()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("bad", Throws, "raises-exception").Code("after", "6 * 7"));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();

        await notebook.Cell("after").ShowsAsync("42");
        await notebook.Cell("bad").IsAsync("failed");
        await Expect(notebook.Cell("bad").Error).ToContainTextAsync("The tap is dry.");
    }
}
