using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class CellKeysTests
{
    private static NotebookBuilder Two => new NotebookBuilder().Code("one", "1").Markdown("text", "Between.").Code("two", "2");

    [Fact]
    public async Task Escape_leaves_the_code_arrows_go_from_cell_to_cell_and_Enter_goes_in()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").EditAsync();
        await notebook.PressAsync("Escape");
        await notebook.Cell("one").HasFocusAsync();
        await notebook.PressAsync("ArrowDown");
        await notebook.Cell("two").HasFocusAsync();
        await notebook.PressAsync("ArrowDown");
        await notebook.Cell("two").HasFocusAsync();
        await notebook.PressAsync("ArrowUp");
        await notebook.Cell("one").HasFocusAsync();
        await notebook.PressAsync("Enter");

        await Expect(notebook.Cell("one").Editor).ToBeFocusedAsync();
        Assert.Equal("1", await notebook.Cell("one").CodeAsync());
    }

    [Fact]
    public async Task A_question_mark_opens_the_keys_and_Escape_closes_them()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").EditAsync();
        await notebook.Page.Keyboard.TypeAsync("?");
        Assert.Equal("1?", await notebook.Cell("one").CodeAsync());
        await Expect(notebook.KeysDialog).Not.ToBeVisibleAsync();

        await notebook.PressAsync("Escape");
        await notebook.PressAsync("?");
        await Expect(notebook.KeysDialog).ToBeVisibleAsync();
        await notebook.PressAsync("Escape");
        await Expect(notebook.KeysDialog).Not.ToBeVisibleAsync();
        await notebook.Cell("one").HasFocusAsync();
    }

    [Fact]
    public async Task Keys_add_nothing_to_a_text_that_calls_a_part_of_it_a_removed_cell()
    {
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Markdown("text", "<main><div class=\"gap\"></div><div class=\"removed\" tabindex=\"0\">Press B</div><div class=\"gap\"></div></main>").Code("one", "1"));
        var notebook = await site.OpenAsync();
        await notebook.Page.Locator("#cell-text .removed").FocusAsync();
        await notebook.PressAsync("b");
        await notebook.Cell("one").Section.FocusAsync();
        await notebook.PressAsync("b");

        Assert.Equal(["one", "added-1"], await notebook.IdsAsync());
        await Expect(notebook.Page.Locator("#cell-text .cell")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_added_cell_bears_no_name_of_a_text()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("one", "1").Markdown("added-1", "Was code once."));
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").Section.FocusAsync();
        await notebook.PressAsync("b");
        await notebook.PressAsync("Enter");
        await Expect(notebook.Cell("added-2").Editor).ToBeFocusedAsync();
        await notebook.Page.Keyboard.InsertTextAsync("6 * 7");
        await notebook.PressAsync("Control+Enter");

        await notebook.Cell("added-2").ShowsAsync("42");
        await notebook.SaveAsync();
        Assert.Equal(["one", "added-2", "added-1"], Notebook.Read(site.PathOf("notebooks/play.ipynb")).Cells.Select(cell => cell.Id));
    }

    [Fact]
    public async Task Alt_and_Enter_run_the_cell_and_add_one_below()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").EditAsync();
        await notebook.PressAsync("Alt+Enter");
        await Expect(notebook.Cell("added-1").Editor).ToBeFocusedAsync();

        Assert.Equal(["one", "added-1", "two"], await notebook.IdsAsync());
        await notebook.Cell("one").IsAsync("done");
    }

    [Fact]
    public async Task An_added_cell_runs_between_its_neighbours_and_can_be_removed()
    {
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Code("one", "var a = 1;").Code("two", "a"));
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").Section.HoverAsync();
        await notebook.Cell("one").Button("Add a cell").ClickAsync();
        await notebook.Cell("added-1").WriteAsync("a = 42;");
        await notebook.RunAllAsync();
        await notebook.Cell("two").ShowsAsync("42");
        await notebook.Cell("added-1").HasCountAsync(2);

        await notebook.Cell("added-1").Button("Remove").ClickAsync();
        await Expect(notebook.Cell("added-1").Section).ToHaveCountAsync(0);
        await notebook.RunAllAsync();
        await notebook.Cell("two").HasCountAsync(5);
        Assert.Equal("1", (await notebook.Cell("two").Output.InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task The_keys_of_Jupyter_go_add_remove_and_bring_back_and_do_nothing_where_their_letters_are_typed()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").EditAsync();
        await notebook.Page.Keyboard.TypeAsync("jkabddz");
        Assert.Equal("1jkabddz", await notebook.Cell("one").CodeAsync());
        await PressAllAsync(notebook, "Escape", "j", "Control+d", "d", "Alt+d", "Shift+d", "Shift+z", "Shift+a", "Shift+b");
        await notebook.Cell("two").HasFocusAsync();
        await PressAllAsync(notebook, "?", "a", "b", "d", "d", "z", "Escape", "k");
        await notebook.Cell("one").HasFocusAsync();
        Assert.Equal(["one", "two"], await notebook.IdsAsync());

        await PressAllAsync(notebook, "b", "a");
        await notebook.Cell("added-2").HasFocusAsync();
        Assert.Equal(["one", "added-2", "added-1", "two"], await notebook.IdsAsync());
        await PressAllAsync(notebook, "d", "j", "d", "d", "d");
        await notebook.Cell("two").HasFocusAsync();
        Assert.Equal(["one", "added-2", "two"], await notebook.IdsAsync());
        await PressAllAsync(notebook, "k", "k", "d", "d");
        await notebook.Cell("added-2").HasFocusAsync();
        await PressAllAsync(notebook, "z", "z", "z");

        Assert.Equal(["one", "added-2", "added-1", "two"], await notebook.IdsAsync());
        await notebook.Cell("added-1").HasFocusAsync();
        Assert.Equal("1jkabddz", await notebook.Cell("one").CodeAsync());
        await PressAllAsync(notebook, "Enter");
        await Expect(notebook.Cell("added-1").Editor).ToBeFocusedAsync();
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task Put_back_gives_the_code_of_the_file_again()
    {
        await using var site = await ReaderSite.WithAsync(Two);
        var notebook = await site.OpenAsync();
        var one = notebook.Cell("one");
        await one.WriteAsync("1 + 1");
        await Expect(one.Section).ToHaveAttributeAsync("data-changed", "");
        await one.Button("Put back").ClickAsync();

        Assert.Equal("1", await one.CodeAsync());
        await Expect(one.Section).Not.ToHaveAttributeAsync("data-changed", "");
        await Expect(one.Section.Locator("[data-do=restore]")).ToBeHiddenAsync();
    }

    private static async Task PressAllAsync(NotebookView notebook, params string[] keys)
    {
        foreach (var key in keys)
            await notebook.PressAsync(key);
    }
}
