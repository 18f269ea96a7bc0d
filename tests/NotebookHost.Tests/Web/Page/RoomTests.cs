using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

/// <summary>Code and what it shows have the room that the window gives them.</summary>
public sealed class RoomTests
{
    private static readonly string Hundred = "var text = \"" + new string('a', 86) + "\";";

    private const string Measures = """
        () => {
          const width = selector => document.querySelector(selector).clientWidth, scrolls = selector => document.querySelector(selector).scrollWidth > width(selector);
          return { prose: width("#cell-title p"), output: width("#cell-edited .outputs"), right: innerWidth - document.querySelector("#cell-edited").getBoundingClientRect().right,
            editor: scrolls("#cell-edited .cm-scroller, #cell-edited textarea"), rest: scrolls("#cell-rest pre.code") };
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hundred_characters_fit_from_1280_pixels_on_and_longer_lines_wrap_where_that_is_asked_for(bool isPlain)
    {
        Assert.Equal(100, Hundred.Length);
        // What is far below is at rest.
        var far = Enumerable.Range(0, 40).Aggregate(new NotebookBuilder().Markdown("title", "# Play\n\n" + new string('a', 20) + string.Concat(Enumerable.Repeat(" and more", 100))).Code("edited", Hundred), (cells, number) => cells.Markdown($"text-{number}", "Between.\n\nAnd between."));
        await using var site = await ReaderSite.WithAsync(far.Code("rest", Hundred), libraries: folder => isPlain ? ClientLibraries.Find(ClientFolder.CopyPlain(folder), allowsCdn: false) : ClientLibraries.Find());
        var notebook = await site.OpenAsync();
        await Expect(notebook.Cell("edited").Editor).ToBeVisibleAsync();
        foreach (var width in new[] { 1280, 1600, 1920 })
        {
            await notebook.Page.SetViewportSizeAsync(width, 900);
            var at = await notebook.Page.EvaluateAsync<Room>(Measures);
            Assert.False(at.Editor || at.Rest, $"At a width of {width} code is scrolled: {at}");
            Assert.InRange(at.Prose, 600, 740);
            Assert.True(width < 1600 || at.Output > 1.4 * at.Prose, $"At a width of {width} outputs are no wider than text: {at}");
            Assert.True(width < 1920 || at.Right > 336, $"At a width of {width} there is no room beside the text: {at}");
        }

        await notebook.Page.SetViewportSizeAsync(800, 900);
        await WrapsAsync(notebook, false);
        await notebook.Cell("edited").EditAsync();
        await notebook.PressAsync("Alt+z");
        await WrapsAsync(notebook, true);
        await notebook.Page.ReloadAsync();
        await Expect(notebook.Cell("edited").Editor).ToBeVisibleAsync();
        await WrapsAsync(notebook, true);
        await notebook.Tool("Keys").ClickAsync();
        await notebook.KeysDialog.GetByRole(AriaRole.Checkbox, new() { Name = "wrap long lines of code" }).UncheckAsync();
        await WrapsAsync(notebook, false);
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task Long_text_that_a_cell_has_shown_is_folded_until_its_reader_wants_it()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("long", "for (var i = 1; i <= 1000; i++) Console.WriteLine($\"line {i}\");").Code("short", "for (var i = 1; i <= 20; i++) Console.WriteLine(i);"));
        var notebook = await site.OpenAsync();
        var (cell, all, less) = (notebook.Cell("long"), notebook.Cell("long").Button("Show all (1,000 lines)"), notebook.Cell("long").Button("Show less"));
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await Expect(all).ToBeVisibleAsync();
        Assert.InRange((await cell.Output.BoundingBoxAsync())!.Height, 300, 600);
        await Expect(notebook.Cell("short").Section.Locator(".show-all")).ToHaveCountAsync(0);

        await all.FocusAsync();
        await notebook.PressAsync("Enter");
        await Expect(less).ToBeVisibleAsync();
        Assert.InRange((await cell.Output.BoundingBoxAsync())!.Height, 10_000, 50_000);
        await cell.RunAsync();
        await cell.HasCountAsync(3);
        await Expect(less).ToBeVisibleAsync();
        await less.ClickAsync();
        await Expect(all).ToBeVisibleAsync();

        // As the browser's search does with what it has found.
        await cell.Output.Locator("pre").EvaluateAsync("text => text.scrollTop = 5000");
        await Expect(less).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_browsers_search_finds_text_output_and_all_lines_of_code()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 400).Select(number => $"// code {number}."));
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Markdown("title", "# Words").Code("one", lines + "\nfor (var i = 1; i <= 400; i++) Console.WriteLine($\"output {i}.\");"));
        var notebook = await site.OpenAsync();
        await notebook.Cell("one").EditAsync();
        await notebook.PressAsync("Control+Enter");
        await notebook.Cell("one").IsAsync("done");
        await notebook.Page.EvaluateAsync("() => scrollTo(0, 0)");

        foreach (var text in new[] { "Words", "code 1.", "code 200.", "code 400.", "output 1.", "output 400." })
        {
            var isFound = await notebook.Page.EvaluateAsync<bool>("text => { getSelection().removeAllRanges(); return window.find(text, true, false, true) && getSelection().toString() === text; }", text);
            Assert.True(isFound, $"\"{text}\" is not found.");
        }
    }

    private static async Task WrapsAsync(NotebookView notebook, bool isWrapped)
    {
        foreach (var code in new[] { "#cell-edited .cm-scroller, #cell-edited textarea", "#cell-rest pre.code" })
        {
            var place = notebook.Page.Locator(code);
            await Expect(place).ToHaveJSPropertyAsync("clientHeight", await place.EvaluateAsync<int>("place => place.scrollHeight"));
            await notebook.Page.WaitForFunctionAsync("([code, isWrapped]) => { const place = document.querySelector(code); return (place.scrollWidth <= place.clientWidth) === isWrapped; }", new object[] { code, isWrapped });
        }
    }

    private sealed record Room
    {
        public double Prose { get; init; }

        public double Output { get; init; }

        public double Right { get; init; }

        public bool Editor { get; init; }

        public bool Rest { get; init; }
    }
}
