using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

/// <summary>What the reader has written and not saved is there again, whatever became of the page.</summary>
public sealed class UnsavedTextTests
{
    private const string Mine = "var a = 40 + 1;";

    private static NotebookBuilder Two => NotebookBuilder.With("one", "var a = 1; a").Code("two", "a + 1");

    [Fact]
    public async Task Text_that_was_not_saved_is_there_again_when_the_page_is()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await WriteAsync(site);
        await notebook.Page.ReloadAsync();
        await AssertIsMineAsync(notebook);

        await notebook.Page.GetByRole(AriaRole.Link, new() { Name = "All notebooks" }).ClickAsync();
        await Expect(notebook.Page.Locator(".shelf")).ToBeVisibleAsync();
        await notebook.Page.GoBackAsync();
        await AssertIsMineAsync(notebook);

        await notebook.Page.CloseAsync();
        var next = await site.OpenAsync();
        await AssertIsMineAsync(next);
        await next.RunAllAsync();
        await next.Cell("two").ShowsAsync("42");
        await next.Cell("added-1").ShowsAsync("83");
        await next.SaveAsync();
        Assert.Equal([Mine, "a + a + 1", "a + 1"], Notebook.Read(site.PathOf("notebooks/play.ipynb")).Cells.Select(cell => cell.Source));
    }

    [Fact]
    public async Task Text_that_was_saved_is_the_files_alone()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await WriteAsync(site);
        await notebook.SaveAsync();
        await Expect(notebook.Tool("Put all back")).ToBeDisabledAsync();
        await ChangeFileAsync(site);
        await notebook.Page.ReloadAsync();

        Assert.Equal("var a = 7; a", await notebook.Cell("one").CodeAsync());
        await Expect(Offer(notebook)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task It_is_not_offered_in_a_notebook_whose_name_begins_that_of_its_own()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        File.Copy(site.PathOf("notebooks/play.ipynb"), site.PathOf("notebooks/play.ipynb 2.ipynb"));
        var other = await site.OpenAsync("notebooks/play.ipynb 2.ipynb");
        await other.Cell("one").WriteAsync(Mine);
        await Expect(other.Tool("Put all back")).ToBeEnabledAsync();
        await other.Page.CloseAsync();

        var notebook = await site.OpenAsync();
        await notebook.Cell("one").RunAsync();
        await notebook.Cell("one").ShowsAsync("1");
        await Expect(Offer(notebook)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task It_can_be_dropped_and_is_gone_for_good()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await WriteAsync(site);
        notebook.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await notebook.Tool("Put all back").ClickAsync();
        await Expect(notebook.Tool("Put all back")).ToBeDisabledAsync();

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(["one", "two"], await notebook.IdsAsync());
            Assert.Equal("var a = 1; a", await notebook.Cell("one").CodeAsync());
            await notebook.Cell("one").RunAsync();
            await notebook.Cell("one").ShowsAsync("1");
            await notebook.Page.ReloadAsync();
        }
    }

    [Fact]
    public async Task It_is_not_put_over_a_file_that_has_changed_but_offered_until_the_reader_decides()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await WriteAsync(site);
        await ChangeFileAsync(site);
        await notebook.Page.ReloadAsync();
        await Expect(Offer(notebook).Locator("textarea")).ToHaveValueAsync("// The cell added-1:\na + a + 1\n\n// The cell one:\nvar a = 40 + 1;\n");
        await ChooseAsync(notebook, "Decide later");
        Assert.Equal("var a = 7; a", await notebook.Cell("one").CodeAsync());
        Assert.Equal(["one"], await notebook.IdsAsync());

        await notebook.Page.ReloadAsync();
        var (name, bytes) = await notebook.DownloadAsync(Choice(notebook, "Download mine and decide later"));
        Assert.Equal("play.ipynb.txt", name);
        Assert.Contains(Mine, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);

        await notebook.Page.ReloadAsync();
        await ChooseAsync(notebook, "Put mine into the cells of the file as it is now");
        await Expect(notebook.Cell("added-1").Section).ToBeAttachedAsync();
        Assert.Equal(Mine, await notebook.Cell("one").CodeAsync());
        await Expect(Offer(notebook)).ToBeHiddenAsync();
        await notebook.SaveAsync();
        Assert.Equal([Mine, "a + a + 1"], Notebook.Read(site.PathOf("notebooks/play.ipynb")).Cells.Select(cell => cell.Source));
    }

    [Fact]
    public async Task What_was_written_in_a_cell_that_is_gone_from_the_file_comes_into_a_new_one()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await site.OpenAsync();
        await notebook.Cell("two").WriteAsync("a + 2");
        await ChangeFileAsync(site);
        await notebook.Page.ReloadAsync();
        await ChooseAsync(notebook, "Put mine into the cells of the file as it is now");

        Assert.Equal("a + 2", await notebook.Cell("two").CodeAsync());
        await notebook.RunAllAsync();
        await notebook.Cell("two").ShowsAsync("9");
    }

    [Fact]
    public async Task It_is_not_offered_again_once_it_was_dropped()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await WriteAsync(site);
        await ChangeFileAsync(site);
        await notebook.Page.ReloadAsync();
        await ChooseAsync(notebook, "Drop mine");
        await notebook.Page.ReloadAsync();

        Assert.Equal("var a = 7; a", await notebook.Cell("one").CodeAsync());
        await Expect(Offer(notebook)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Two_pages_of_one_notebook_each_keep_their_own()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var (first, second) = (await site.OpenAsync(), await site.OpenAsync());
        await first.Cell("one").WriteAsync("\"first\"");
        await second.Cell("one").WriteAsync("\"second\"");
        await first.Page.ReloadAsync();
        await second.Page.ReloadAsync();

        Assert.Equal("\"first\"", await first.Cell("one").CodeAsync());
        Assert.Equal("\"second\"", await second.Cell("one").CodeAsync());
    }

    [Theory]
    [InlineData("for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('forbidden', 'SecurityError'); } });")]
    [InlineData("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };")]
    public async Task Without_room_to_keep_it_the_page_works_all_the_same(string browser)
    {
        await using var site = await ReaderSite.WithAsync(Two);
        await site.Browser.AddInitScriptAsync(browser);
        var notebook = await WriteAsync(site);
        await notebook.RunAllAsync();
        await notebook.Cell("two").ShowsAsync("42");
        await notebook.SaveAsync();
        await notebook.Page.ReloadAsync();

        Assert.Equal(Mine, await notebook.Cell("one").CodeAsync());
        await notebook.SaysAsync("still there");
        Assert.Empty(notebook.Errors);
    }

    private static async Task<NotebookView> WriteAsync(ReaderSite site)
    {
        var notebook = await site.OpenAsync();
        await Expect(notebook.Tool("Put all back")).ToBeDisabledAsync();
        await notebook.Cell("one").WriteAsync(Mine);
        await notebook.Cell("one").Section.HoverAsync();
        await notebook.Cell("one").Button("Add a cell").ClickAsync();
        await notebook.Cell("added-1").WriteAsync("a + a + 1");
        await Expect(notebook.Tool("Put all back")).ToBeEnabledAsync();
        return notebook;
    }

    private static async Task AssertIsMineAsync(NotebookView notebook)
    {
        await Expect(notebook.Cell("added-1").Section).ToBeAttachedAsync();
        Assert.Equal(["one", "added-1", "two"], await notebook.IdsAsync());
        Assert.Equal(Mine, await notebook.Cell("one").CodeAsync());
        Assert.Equal("a + a + 1", await notebook.Cell("added-1").CodeAsync());
        await Expect(notebook.Cell("one").Section).ToHaveAttributeAsync("data-changed", "");
    }

    private static Task ChangeFileAsync(ReaderSite site) =>
        File.WriteAllTextAsync(site.PathOf("notebooks/play.ipynb"), NotebookBuilder.With("one", "var a = 7; a").ToString(), TestContext.Current.CancellationToken);

    private static ILocator Offer(NotebookView notebook) => notebook.Page.Locator("#kept");

    private static ILocator Choice(NotebookView notebook, string name) => Offer(notebook).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task ChooseAsync(NotebookView notebook, string name) => await Choice(notebook, name).ClickAsync();
}
