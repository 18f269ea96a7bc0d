using System.Text;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class PageSavingTests
{
    private static NotebookBuilder Two => new NotebookBuilder().Markdown("title", "# Play").Code("one", "var a = 1; a").Code("two", "a + 1");

    [Fact]
    public async Task Nothing_is_written_without_saving()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var path = site.PathOf("notebooks/play.ipynb");
        var (before, written) = (await ReadAsync(path), File.GetLastWriteTimeUtc(path));
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").WriteAsync("var a = 5; a");
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await notebook.Page.CloseAsync();

        Assert.Equal(before, await ReadAsync(path));
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
        Assert.Equal(["play.ipynb"], Directory.GetFileSystemEntries(site.PathOf("notebooks")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_edit_changes_the_source_of_its_cell_and_nothing_else()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var path = site.PathOf("notebooks/play.ipynb");
        var before = await ReadAsync(path);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").WriteAsync("var a = \"é\"; a");
        await notebook.SaveAsync();

        Assert.Equal(before.Replace("var a = 1; a", "var a = \\\"é\\\"; a", StringComparison.Ordinal), await ReadAsync(path));
        await Expect(notebook.Cell("one").Section).Not.ToHaveAttributeAsync("data-changed", "");
    }

    [Fact]
    public async Task Saving_by_key_keeps_what_cells_have_shown()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await notebook.Cell("two").EditAsync();
        await notebook.PressAsync("Control+s");
        await notebook.SaysAsync("Saved");

        var saved = Notebook.Read(site.PathOf("notebooks/play.ipynb"));
        var two = Assert.Single(saved.Cells, cell => cell.Id == "two");
        Assert.Equal(2, two.ExecutionCount);
        Assert.Equal("2", CellSession.TextOf(Assert.IsType<ResultOutput>(Assert.Single(two.Outputs)).Data));
        await notebook.Page.ReloadAsync();
        await notebook.Cell("two").ShowsAsync("2");
        await notebook.Cell("two").HasCountAsync(2);
    }

    [Fact]
    public async Task An_added_cell_is_saved_in_its_place_and_stays_removable()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var path = site.PathOf("notebooks/play.ipynb");
        var before = await ReadAsync(path);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").Section.HoverAsync();
        await notebook.Cell("one").Button("Add a cell").ClickAsync();
        await notebook.Cell("added-1").WriteAsync("a = 7;");
        await notebook.SaveAsync();
        Assert.Equal(["title", "one", "added-1", "two"], Notebook.Read(path).Cells.Select(cell => cell.Id));
        Assert.Equal("a = 7;", Notebook.Read(path).Cells[2].Source);

        await notebook.Page.ReloadAsync();
        await notebook.Cell("added-1").Section.HoverAsync();
        await notebook.Cell("added-1").Button("Remove").ClickAsync();
        await notebook.SaveAsync();
        Assert.Equal(before, await ReadAsync(path));
    }

    [Fact]
    public async Task A_cell_that_was_removed_comes_back_where_it_was_and_the_file_is_what_it_was_to_the_last_byte()
    {
        await using var site = await ReaderSite.WithAsync(Two.Code("three", "\"stays\"", "raises-exception"));
        var path = site.PathOf("notebooks/play.ipynb");
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await notebook.SaveAsync();
        var before = await ReadAsync(path);
        foreach (var id in new[] { "two", "one" })
        {
            await notebook.Cell(id).Section.HoverAsync();
            await notebook.Cell(id).Button("Remove").ClickAsync();
        }
        await notebook.Gap(1).ClickAsync();
        await notebook.Page.ReloadAsync();
        await Expect(notebook.Removed).ToHaveTextAsync(["Removed: oneBring back", "Removed: twoBring back"]);
        Assert.Equal(["added-1", "three"], await notebook.IdsAsync());
        await notebook.Cell("added-1").Section.HoverAsync();
        await notebook.Cell("added-1").Button("Remove").ClickAsync();
        await notebook.SaveAsync();
        Assert.Equal(["title", "three"], Notebook.Read(path).Cells.Select(cell => cell.Id));

        // The first of two that were removed, by its button; the other by a key, which leaves the one alone that the reader had added.
        await notebook.Removed.Nth(1).GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await notebook.Cell("one").HasFocusAsync();
        await notebook.Cell("one").ShowsAsync("1");
        await notebook.Removed.Last.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await notebook.Cell("two").HasCountAsync(2);
        await notebook.SaveAsync();
        Assert.Equal(before, await ReadAsync(path));
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task Code_comes_before_all_text_between_two_and_into_a_notebook_that_has_none()
    {
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Markdown("title", "# Play").Markdown("text", "Between."));
        var path = site.PathOf("notebooks/play.ipynb");
        var notebook = await site.OpenAsync();
        var first = notebook.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Add a code cell", Exact = true });
        await first.ClickAsync();
        await Expect(notebook.Cell("added-1").Editor).ToBeFocusedAsync();
        await Expect(first).ToBeHiddenAsync();
        await notebook.Gap(1).ClickAsync();
        await notebook.Cell("added-2").WriteAsync("var a = 41;");
        await notebook.Gap(0).FocusAsync();
        await notebook.PressAsync("Enter");
        await notebook.Cell("added-3").WriteAsync("var one = 1;");
        await notebook.Cell("added-1").WriteAsync("a + one");
        await notebook.Page.ReloadAsync();
        await Expect(notebook.Cell("added-3").Section).ToBeAttachedAsync();
        await notebook.RunAllAsync();
        await notebook.Cell("added-1").ShowsAsync("42");
        await notebook.SaveAsync();

        Assert.Equal(["added-3", "title", "added-2", "text", "added-1"], Notebook.Read(path).Cells.Select(cell => cell.Id));
    }

    [Fact]
    public async Task What_is_written_while_the_notebook_is_saved_is_not_taken_for_saved()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var line = await ConnectionLine.LayAsync(site);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").WriteAsync("var a = 5; a");
        line.Hold();
        await notebook.Tool("Save").ClickAsync();
        await notebook.Cell("one").WriteAsync("var a = 6; a");
        line.LetGo();
        await notebook.SaysAsync("Saved");

        await Expect(notebook.Cell("one").Section).ToHaveAttributeAsync("data-changed", "");
        Assert.Equal("var a = 5; a", Notebook.Read(site.PathOf("notebooks/play.ipynb")).Cells[1].Source);
        await notebook.Cell("one").Button("Put back").ClickAsync();
        Assert.Equal("var a = 5; a", await notebook.Cell("one").CodeAsync());
        await Expect(notebook.Cell("one").Section).Not.ToHaveAttributeAsync("data-changed", "");
    }

    [Fact]
    public async Task That_a_save_has_failed_stays_on_the_page_until_one_succeeds()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var (folder, away) = (site.PathOf("notebooks"), site.PathOf("away"));
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").WriteAsync("var a = 5;");
        await notebook.Cell("one").RunAsync();
        await notebook.Cell("one").IsAsync("done");
        Directory.Move(folder, away);
        await notebook.Tool("Save").ClickAsync();
        await Expect(notebook.Notice).ToContainTextAsync("Not saved: ");
        await notebook.Cell("one").RunAsync();
        await notebook.Cell("one").HasCountAsync(2);
        await notebook.SaysAsync("Done: one");
        await Expect(notebook.Notice).ToContainTextAsync("its folder is gone");

        Directory.Move(away, folder);
        await notebook.Notice.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await notebook.SaysAsync("Saved");
        await Expect(notebook.Notice).ToBeHiddenAsync();
        Assert.Equal("var a = 5;", Notebook.Read(site.PathOf("notebooks/play.ipynb")).Cells[1].Source);
    }

    [Fact]
    public async Task A_download_is_what_saving_would_write()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var path = site.PathOf("notebooks/play.ipynb");
        var before = await ReadAsync(path);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").WriteAsync("var a = 5; a");
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        var (name, bytes) = await notebook.DownloadAsync(notebook.Tool("Download"));

        Assert.Equal("play.ipynb", name);
        Assert.Equal(before, await ReadAsync(path));
        await notebook.SaveAsync();
        Assert.Equal(Encoding.UTF8.GetString(bytes), await ReadAsync(path));
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
}
