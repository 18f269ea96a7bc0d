using Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class KeyboardAloneTests
{
    [Fact]
    public async Task A_notebook_is_opened_run_edited_and_saved_without_a_mouse()
    {
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Markdown("title", "# Play\n\nA text.").Code("one", "6 * 7").Code("two", "2"));
        var page = await site.Browser.NewPageAsync();
        var notebook = new NotebookView(page);
        await page.GotoAsync(site.Address);
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Play" }));
        await notebook.PressAsync("Enter");
        await page.ArrivesAtAsync(site.Home + "notebooks/play.ipynb");
        await Expect(notebook.Cell("one").Editor).ToBeVisibleAsync();
        await TabToAsync(page, notebook.Cell("one").Button("Run cell one"));
        await notebook.PressAsync("Enter");
        await notebook.Cell("one").ShowsAsync("42");

        await TabToAsync(page, notebook.Cell("one").Editor);
        await notebook.PressAsync("End");
        await page.Keyboard.TypeAsync(" + 1");
        await notebook.PressAsync("Shift+Enter");
        await notebook.Cell("one").ShowsAsync("43");
        await notebook.Cell("two").HasFocusAsync();
        await notebook.PressAsync("Control+s");
        await notebook.SaysAsync("Saved");

        Assert.Equal("6 * 7 + 1", Notebook.Read(site.PathOf("notebooks/play.ipynb")).Cells[1].Source);
    }

    [Fact]
    public async Task Escape_and_Tab_lead_out_of_the_code()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("one", "1").Code("two", "2"));
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").EditAsync();
        await notebook.PressAsync("Escape");

        await TabToAsync(notebook.Page, notebook.Cell("two").Editor);
        Assert.Equal("1", await notebook.Cell("one").CodeAsync());
    }

    [Fact]
    public async Task The_first_Tab_offers_to_skip_to_the_text()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("one", "1"));
        var notebook = await site.OpenAsync();
        await notebook.PressAsync("Tab");

        await Expect(notebook.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the text" })).ToBeFocusedAsync();
        await Expect(notebook.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the text" })).ToBeInViewportAsync();
    }

    /// <summary>Presses Tab until the element has the focus; Escape first where Tab would write.</summary>
    private static async Task TabToAsync(IPage page, ILocator goal)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await goal.EvaluateAsync<bool>("goal => goal === document.activeElement"))
                return;
            if (await page.EvaluateAsync<bool>("() => document.activeElement.matches('.cm-content, textarea')"))
                await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"Tab does not lead to {goal}.");
    }
}
