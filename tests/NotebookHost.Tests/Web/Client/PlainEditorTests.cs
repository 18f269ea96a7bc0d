using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

/// <summary>Cells are edited in text areas where CodeMirror cannot be loaded.</summary>
public sealed class PlainEditorTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Takes_the_place_of_CodeMirror_and_says_so(bool hasUnreachableCdn)
    {
        await using var page = await EditorPage.OpenWithoutPackagesAsync("int a = 1;\nint b = 2;", hasUnreachableCdn, route => route.AbortAsync());
        await page.First.Locator("textarea").WaitForAsync();

        await page.HasCodeAsync("int a = 1;\nint b = 2;");
        await Expect(page.Page.Locator(".foot")).ToContainTextAsync("CodeMirror could not be loaded");
    }

    [Fact]
    public async Task Grows_indents_and_undoes()
    {
        await using var page = await OpenAsync("for (;;) {");
        await page.EditAsync();
        var height = (await page.First.Locator("textarea").BoundingBoxAsync())!.Height;
        await page.Type("\na\nb");
        await page.HasCodeAsync("for (;;) {\n    a\n    b");
        Assert.Equal(height + (2 * 19.5), (await page.First.Locator("textarea").BoundingBoxAsync())!.Height);
        await page.Press("Shift+ArrowUp", "Shift+Tab");
        await page.HasCodeAsync("for (;;) {\na\nb");
        await page.Press("Tab");
        await page.HasCodeAsync("for (;;) {\n    a\n    b");
        await page.Press("ControlOrMeta+z", "ControlOrMeta+z");

        await page.HasCodeAsync("for (;;) {\n    a\n    b");
    }

    [Fact]
    public async Task Runs_names_the_line_that_failed_and_is_left_by_Escape()
    {
        await using var page = await OpenAsync("int[] none = [];\nnone[0]");
        await page.EditAsync();
        await page.Press("ControlOrMeta+Enter");
        await page.First.Locator(".code-place[data-failed-line='line 2']").WaitForAsync();
        await page.Type(" + 1");
        await page.Press("Escape");

        Assert.True(await EditorPage.IsSelectedAsync(page.First));
        Assert.Equal(0, await page.Page.Locator("[data-failed-line]").CountAsync());
    }

    [Fact]
    public async Task Putting_the_code_back_can_be_undone()
    {
        await using var page = await OpenAsync("1");
        await page.EditAsync();
        await page.Type("23");
        await page.First.Locator("[data-do=restore]").ClickAsync();
        await page.HasCodeAsync("1");
        await page.Press("ControlOrMeta+z");

        await page.HasCodeAsync("123");
    }

    private static Task<EditorPage> OpenAsync(string code) => EditorPage.OpenWithoutPackagesAsync(code, allowsCdn: false, route => route.AbortAsync());
}
