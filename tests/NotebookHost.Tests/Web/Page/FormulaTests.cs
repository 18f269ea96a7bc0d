using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class FormulaTests
{
    [Fact]
    public async Task A_formula_that_cannot_be_drawn_takes_no_other_with_it_and_no_figure()
    {
        Assert.SkipUnless(ClientLibraries.Find(allowsCdn: false).All.All(library => library.Place == LibraryPlace.Here), "The pages' libraries are not there.");
        string[] hostile =
        [
            Repeat("{", 3_000) + "a" + Repeat("}", 3_000),
            Repeat("\\frac{1}{", 3_000) + "a" + Repeat("}", 3_000),
            Repeat("\\sqrt ", 1_000) + "a",
            Repeat("\\left(", 1_000) + "a" + Repeat("\\right)", 1_000),
            "\\def\\a{" + Repeat("x", 5_000) + "}" + Repeat("\\a ", 1_000),
            "\\def\\a{\\a\\a}\\a",
            Repeat("x", 200_000),
        ];
        var notebook = new NotebookBuilder();
        foreach (var (latex, number) in hostile.Select((latex, number) => (latex, number)))
            notebook.Markdown($"hostile-{number}", $"$$\n{latex}\n$$");
        await using var site = await ReaderSite.WithAsync(notebook.Markdown("good", "$$\n\\left\\{ \\sqrt[3]{\\frac{1}{x}} \\right.\n$$"));

        var page = (await site.OpenAsync()).Page;

        await Expect(page.Locator("#cell-good .katex")).ToBeVisibleAsync();
        await Expect(page.Locator("#cell-hostile-0 .math")).ToHaveTextAsync(hostile[0]);
        await Expect(page.Locator("#cell-hostile-0 small")).ToContainTextAsync("shown as it is written");
        await Expect(page.Locator(".math:not([data-drawn])")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("Exports")]
    [InlineData("Module")]
    [InlineData("Define")]
    public async Task A_heading_keeps_no_library_from_its_place(string heading)
    {
        Assert.SkipUnless(ClientLibraries.Find(allowsCdn: false).All.All(library => library.Place == LibraryPlace.Here), "The pages' libraries are not there.");
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Markdown("text", $"# {heading}\n\n## Exports\n\n$$\nx^2\n$$"));

        var page = (await site.OpenAsync()).Page;

        await Expect(page.Locator("#cell-text .katex").First).ToBeVisibleAsync();
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
