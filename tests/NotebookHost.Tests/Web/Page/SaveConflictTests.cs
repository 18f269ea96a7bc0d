using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class SaveConflictTests
{
    private const string Mine = "\"mine\"";

    private static NotebookBuilder Play => NotebookBuilder.With("one", "\"before\"");

    private static NotebookBuilder Theirs => NotebookBuilder.With("one", "\"theirs\"");

    [Fact]
    public async Task A_file_that_was_changed_meanwhile_is_not_written_over_unasked()
    {
        await using var site = await ReaderSite.WithAsync(Play);
        var notebook = await SaveIntoConflictAsync(site);

        await Expect(notebook.ConflictDialog).ToContainTextAsync("was changed by someone else");
        await Expect(Choice(notebook, "Go on editing")).ToBeFocusedAsync();
        await Choice(notebook, "Go on editing").ClickAsync();
        await Expect(notebook.ConflictDialog).Not.ToBeVisibleAsync();
        await Expect(notebook.Notice).ToContainTextAsync("Not saved: ");
        Assert.Equal(Mine, await notebook.Cell("one").CodeAsync());
        Assert.Equal(Theirs.ToString(), File(site));
    }

    [Fact]
    public async Task The_reader_may_write_over_it()
    {
        await using var site = await ReaderSite.WithAsync(Play);
        var notebook = await SaveIntoConflictAsync(site);
        await Choice(notebook, "Write mine over the file").ClickAsync();
        await notebook.SaysAsync("Saved");
        await Expect(notebook.Notice).ToBeHiddenAsync();

        Assert.Equal(NotebookBuilder.With("one", Mine).ToString(), File(site));
    }

    [Fact]
    public async Task The_reader_may_load_it_and_is_not_asked_again()
    {
        await using var site = await ReaderSite.WithAsync(Play);
        var notebook = await SaveIntoConflictAsync(site);
        var asked = false;
        notebook.Page.Dialog += (_, dialog) =>
        {
            asked = true;
            _ = dialog.AcceptAsync();
        };
        await Choice(notebook, "Load the file and drop mine").ClickAsync();

        await Expect(notebook.Cell("one").Editor).ToHaveTextAsync("\"theirs\"");
        Assert.False(asked);
        Assert.Equal(Theirs.ToString(), File(site));
    }

    [Fact]
    public async Task The_reader_may_take_a_copy_and_leave_it()
    {
        await using var site = await ReaderSite.WithAsync(Play);
        var notebook = await SaveIntoConflictAsync(site);
        var (_, bytes) = await notebook.DownloadAsync(Choice(notebook, "Download mine and leave the file"));

        Assert.Equal(NotebookBuilder.With("one", Mine).ToString(), Encoding.UTF8.GetString(bytes));
        Assert.Equal(Theirs.ToString(), File(site));
        Assert.Equal(Mine, await notebook.Cell("one").CodeAsync());
    }

    [Fact]
    public async Task Escape_is_going_on_also_after_another_choice()
    {
        await using var site = await ReaderSite.WithAsync(Play);
        var notebook = await SaveIntoConflictAsync(site);
        await notebook.DownloadAsync(Choice(notebook, "Download mine and leave the file"));
        await notebook.Tool("Save").ClickAsync();
        await Expect(notebook.ConflictDialog).ToBeVisibleAsync();
        await notebook.PressAsync("Escape");
        await Expect(notebook.ConflictDialog).Not.ToBeVisibleAsync();

        Assert.Equal(Theirs.ToString(), File(site));
    }

    [Fact]
    public async Task A_file_that_was_deleted_meanwhile_is_written_anew_if_the_reader_wants()
    {
        await using var site = await ReaderSite.WithAsync(Play);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").WriteAsync(Mine);
        System.IO.File.Delete(site.PathOf("notebooks/play.ipynb"));
        await notebook.Tool("Save").ClickAsync();
        await Expect(notebook.ConflictDialog).ToContainTextAsync("is no longer there");
        await Choice(notebook, "Write mine over the file").ClickAsync();
        await notebook.SaysAsync("Saved");

        Assert.Equal(NotebookBuilder.With("one", Mine).ToString(), File(site));
    }

    private static async Task<NotebookView> SaveIntoConflictAsync(ReaderSite site)
    {
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").WriteAsync(Mine);
        await System.IO.File.WriteAllTextAsync(site.PathOf("notebooks/play.ipynb"), Theirs.ToString(), TestContext.Current.CancellationToken);
        await notebook.Tool("Save").ClickAsync();
        await Expect(notebook.ConflictDialog).ToBeVisibleAsync();
        return notebook;
    }

    private static ILocator Choice(NotebookView notebook, string name) => notebook.ConflictDialog.GetByRole(AriaRole.Button, new() { Name = name });

    private static string File(ReaderSite site) => System.IO.File.ReadAllText(site.PathOf("notebooks/play.ipynb"));
}
