using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

/// <summary>What axe, which knows the guidelines for accessible pages (WCAG), finds to object to: nothing.</summary>
public sealed class AccessibilityTests
{
    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };

    // A dark page differs from a light one in its colours alone.
    private static readonly AxeRunOptions Colours = new() { ResultTypes = [ResultType.Violations], RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    public static TheoryData<string> Notebooks => [.. StoredPages.Files];

    // One page for both, since it takes longer to draw than to look at.
    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task The_page_of_a_notebook_is_accessible_and_does_not_scroll_sideways_on_a_phone(string name)
    {
        await using var site = await ReaderSite.WithTutorialAsync();
        var notebook = await site.OpenAsync($"notebooks/en/{name}");
        // An editor is made when its cell comes near.
        await notebook.Cells.First.ScrollIntoViewIfNeededAsync();
        await Expect(notebook.Cells.First.Locator(".cm-content, textarea")).ToBeVisibleAsync();

        await AssertAccessibleAsync(notebook.Page);
        await notebook.Page.SetViewportSizeAsync(360, 740);
        await notebook.Page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        Assert.Equal(360, await NarrowWindowTests.WidthAsync(notebook.Page));
    }

    [Fact]
    public async Task The_home_page_is_accessible()
    {
        await using var site = await ReaderSite.WithTutorialAsync();
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Address);

        await AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Cells_that_failed_changed_and_wait_are_accessible()
    {
        using var gate = new Gate();
        var cells = new NotebookBuilder().Markdown("title", "# Play").Code("bad", "Console.Error.WriteLine(\"careful\"); throw new InvalidOperationException(\"The tap is dry.\");", "raises-exception")
            .Code("worse", "var b = c;", "raises-exception").Code("long", "for (var i = 0; i < 100; i++) Console.WriteLine(i);").Code("gone", "1").Code("slow", "Console.WriteLine(1);\n" + gate.Code).Code("later", "\"text\"");
        await using var site = await ReaderSite.WithAsync(cells);
        var notebook = await site.OpenAsync();
        await notebook.Cell("later").RunAsync();
        await notebook.Cell("later").IsAsync("done");
        await notebook.Cell("later").WriteAsync("var later = 2;");
        await notebook.Cell("gone").Section.HoverAsync();
        await notebook.Cell("gone").Button("Remove").ClickAsync();
        await notebook.RunAllAsync();
        await notebook.Cell("slow").ShowsAsync("1");
        await Expect(notebook.Cell("long").Button("Show all (100 lines)")).ToBeVisibleAsync();
        await Expect(notebook.Cell("bad").Section.Locator(".failed-line")).ToBeVisibleAsync();

        await AssertAccessibleAsync(notebook.Page);
    }

    [Fact]
    public async Task The_windows_are_accessible()
    {
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Markdown("title", "# Play").Code("one", "1"));
        var notebook = await site.OpenAsync();
        await notebook.Tool("Keys").ClickAsync();
        await AssertAccessibleAsync(notebook.Page);
        await notebook.PressAsync("Escape");

        await notebook.Cell("one").WriteAsync("2");
        File.Delete(site.PathOf("notebooks/play.ipynb"));
        await notebook.Tool("Save").ClickAsync();
        await Expect(notebook.ConflictDialog).ToBeVisibleAsync();
        await AssertAccessibleAsync(notebook.Page);
    }

    [Fact]
    public async Task Playgrounds_are_accessible_with_everything_open()
    {
        await using var site = await ReaderSite.WithAsync(PlaygroundNotebook.Build());
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        foreach (var cell in new[] { notebook.Cell("table"), notebook.Cell("digits") })
        {
            await cell.Section.ScrollIntoViewIfNeededAsync();
            await Expect(cell.Output.Locator(".nn-live")).ToBeVisibleAsync();
        }
        foreach (var closed in await notebook.Cell("table").Output.Locator(".nn-live summary").AllAsync())
            await closed.ClickAsync();

        await AssertAccessibleAsync(notebook.Page);
    }

    [Fact]
    public async Task Changed_results_and_a_pinned_output_are_accessible_and_fit_a_phone()
    {
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Markdown("title", "# Play").Code("data", "var a = 1;").Code("answer", "Console.WriteLine($\"the answer is {a}\");"));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await notebook.Cell("answer").Button("Pin").ClickAsync();
        await notebook.Cell("data").WriteAsync("var a = 2;");
        await notebook.PressAsync("Control+Shift+Enter");
        await Expect(notebook.Beside.GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        foreach (var width in new[] { 1920, 390 })
        {
            await notebook.Page.SetViewportSizeAsync(width, 800);
            await Expect(notebook.Beside.Locator(".changes a")).ToBeInViewportAsync(new() { Ratio = 1 });
            await AssertAccessibleAsync(notebook.Page);
            Assert.Equal(width, await NarrowWindowTests.WidthAsync(notebook.Page));
        }
    }

    [Fact]
    public async Task An_exported_page_is_accessible()
    {
        await using var site = await ReaderSite.WithTutorialAsync();
        var export = ExportedTutorial.Write(site);
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(export, "notebooks", "en", "01-data.html")).AbsoluteUri);
        await Expect(page.Locator(".katex").First).ToBeVisibleAsync();

        await AssertAccessibleAsync(page);
    }

    /// <summary>In light and in dark.</summary>
    private static async Task AssertAccessibleAsync(IPage page)
    {
        await AssertAccessibleAsync(page, ColorScheme.Dark, Colours);
        await AssertAccessibleAsync(page, ColorScheme.Light, Everything);
    }

    private static async Task AssertAccessibleAsync(IPage page, ColorScheme scheme, AxeRunOptions rules)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var result = await page.RunAxe(rules);
        var found = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{scheme}, {violation.Id}: {string.Join(' ', node.Any.Select(check => check.Message))} {node.Html}"));
        Assert.Equal("", string.Join('\n', found));
    }
}
