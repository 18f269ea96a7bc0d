using Microsoft.Playwright;

namespace NotebookHost.Tests;

/// <summary>Cells are edited in CodeMirror, with the compiler's answers.</summary>
public sealed class EditorTests
{
    private const string Code = """
        // The sum of a few numbers.
        int[] numbers = [1, 2, 3];
        var text = $"{numbers.Length} numbers";
        """;

    [Fact]
    public async Task Looks_like_the_code_at_rest()
    {
        await using var page = await EditorPage.OpenAsync(Code + "\n");
        var place = page.First.Locator(".code-place");
        await place.Locator(".cm-editor").WaitForAsync();
        var editor = await place.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

        // Without its scripts, the page keeps the code at rest.
        await page.Page.RouteAsync("**/*.js", route => route.AbortAsync());
        await page.Page.ReloadAsync();
        Assert.Equal(0, await page.Page.Locator(".cm-editor").CountAsync());
        var rest = await place.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

        Assert.True(rest.AsSpan().SequenceEqual(editor), "The picture has changed.");
    }

    [Fact]
    public async Task Colours_what_is_typed()
    {
        await using var page = await EditorPage.OpenAsync("");
        await page.EditAsync();
        await page.Type("// half\nvar half = 0.5;");

        await page.First.Locator(".cm-content .c-comment", new() { HasText = "// half" }).WaitForAsync();
        await page.First.Locator(".cm-content .c-keyword", new() { HasText = "var" }).WaitForAsync();
        await page.First.Locator(".cm-content .c-number", new() { HasText = "0.5" }).WaitForAsync();
    }

    [Fact]
    public async Task Closes_brackets_and_keeps_the_indentation()
    {
        await using var page = await EditorPage.OpenAsync("");
        await page.EditAsync();
        await page.Type("if (1 < 2)\n{\nint a = 1;");
        await page.Press("Escape", "Enter", "End", "Enter");
        await page.Type("// b");

        await page.HasCodeAsync("if (1 < 2)\n{\n    int a = 1;\n    // b\n}");
    }

    [Fact]
    public async Task Indents_with_Tab_comments_with_a_key_and_undoes_both()
    {
        await using var page = await EditorPage.OpenAsync("int a = 1;\nint b = 2;");
        await page.EditAsync();
        await page.Press("ControlOrMeta+a", "Tab");
        await page.HasCodeAsync("    int a = 1;\n    int b = 2;");
        await page.Press("Shift+Tab");
        await page.HasCodeAsync("int a = 1;\nint b = 2;");
        await page.Press("ControlOrMeta+/");
        await page.HasCodeAsync("// int a = 1;\n// int b = 2;");
        await page.Press("ControlOrMeta+z", "ControlOrMeta+z", "ControlOrMeta+z");

        await page.HasCodeAsync("int a = 1;\nint b = 2;");
    }

    [Fact]
    public async Task Offers_what_the_compiler_knows_and_takes_the_chosen_name()
    {
        await using var page = await EditorPage.OpenAsync(Code);
        await page.EditAsync();
        await page.Type("\ntext.ToUpp");
        await page.Names.Locator("li[aria-selected]", new() { HasText = "ToUpper" }).WaitForAsync();
        // CodeMirror takes no key for a choice within 75 ms of showing what there is to choose from.
        await page.Page.WaitForTimeoutAsync(150);
        await page.Press("Tab");

        await page.HasCodeAsync(Code + "\ntext.ToUpper");
    }

    [Fact]
    public async Task Says_what_the_name_is_that_could_be_chosen()
    {
        await using var page = await EditorPage.OpenAsync(Code);
        await page.EditAsync();
        await page.Type("\ntext.ToUpp");

        await page.Page.Locator(".cm-completionInfo .symbol-words", new() { HasText = "string.ToUpper()" }).WaitForAsync();
    }

    [Fact]
    public async Task Underlines_a_problem_and_says_it_at_a_key()
    {
        await using var page = await EditorPage.OpenAsync("int a = 1;\nint b = c;");
        await page.EditAsync();
        await page.First.Locator(".cm-lintRange-error", new() { HasText = "c" }).WaitForAsync();
        await page.Press("F8");
        await page.Tooltip.Locator(".cm-diagnostic", new() { HasText = "CS0103" }).WaitForAsync();
        await page.Press("1");

        await page.HasCodeAsync("int a = 1;\nint b = 1;");
        await page.First.Locator(".cm-lintRange-error").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Looks_for_problems_again_when_a_cell_above_has_changed()
    {
        await using var page = await EditorPage.OpenAsync("var one = 1;");
        await page.Second.Locator(".cm-content").ClickAsync();
        await page.Press("ControlOrMeta+a");
        await page.Type("one + 1");
        await page.Press("Escape");
        await page.EditAsync();
        await page.Press("ControlOrMeta+a", "Delete");

        await page.Second.Locator(".cm-lintRange-error", new() { HasText = "one" }).WaitForAsync();
    }

    [Fact]
    public async Task Says_what_a_name_is()
    {
        await using var page = await EditorPage.OpenAsync(Code);
        await page.First.Locator(".cm-editor .c-method, .cm-editor .c-string").First.WaitForAsync();
        await page.First.Locator(".cm-line", new() { HasText = "int[]" }).HoverAsync(new() { Position = new() { X = 80, Y = 10 } });

        await page.Tooltip.Locator(".symbol-words", new() { HasText = "int[] numbers" }).WaitForAsync();
    }

    [Fact]
    public async Task Escape_closes_the_names_first_and_then_leaves_the_code()
    {
        await using var page = await EditorPage.OpenAsync(Code);
        await page.EditAsync();
        await page.Type("\ntext.");
        await page.Tooltip.Locator("li").First.WaitForAsync();
        await page.Press("Escape");
        await page.Tooltip.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.False(await EditorPage.IsSelectedAsync(page.First));
        await page.Press("Escape");

        Assert.True(await EditorPage.IsSelectedAsync(page.First));
    }

    [Fact]
    public async Task Runs_with_Shift_Enter_and_goes_on()
    {
        await using var page = await EditorPage.OpenAsync("20 + 1");
        await page.EditAsync();
        await page.Type("0");
        await page.Press("Shift+Enter");
        await page.First.Locator(".outputs", new() { HasText = "30" }).WaitForAsync();

        Assert.True(await EditorPage.IsSelectedAsync(page.Second));
        await page.HasCodeAsync("20 + 10");
    }

    [Fact]
    public async Task Marks_the_line_that_failed_until_it_is_changed()
    {
        await using var page = await EditorPage.OpenAsync("int[] none = [];\nnone[0]");
        await page.EditAsync();
        await page.Press("ControlOrMeta+Enter");
        var marked = page.First.Locator(".failed-line", new() { HasText = "none[0]" });
        await marked.WaitForAsync();
        Assert.Equal("\"← here\"", await marked.EvaluateAsync<string>("line => getComputedStyle(line, '::after').content"));
        Assert.Equal(["1", "2"], await page.First.Locator(".cm-lineNumbers .cm-gutterElement:visible").AllTextContentsAsync());
        await page.Type(" ");

        await page.First.Locator(".failed-line").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(0, await page.First.Locator(".cm-lineNumbers").CountAsync());
    }

    [Fact]
    public async Task What_is_put_over_a_marked_line_is_all_that_is_left()
    {
        await using var page = await EditorPage.OpenAsync("int[] none = [];\nnone[0]");
        // Where the page is slow, CodeMirror reads what is typed from the page itself: a word beside the code would be taken for code.
        var slow = await page.Page.Context.NewCDPSessionAsync(page.Page);
        await slow.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 6 });
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await page.First.GetByRole(AriaRole.Button, new() { Name = "Run cell first" }).ClickAsync();
            await page.First.Locator(".failed-line").WaitForAsync();
            await page.EditAsync();
            await page.Press("ControlOrMeta+a");
            await page.Page.Keyboard.InsertTextAsync("\"mended\"");
            await page.HasCodeAsync("\"mended\"");
            await page.First.Locator("[data-do=restore]").ClickAsync();
        }
    }

    [Fact]
    public async Task Putting_the_code_back_can_be_undone()
    {
        await using var page = await EditorPage.OpenAsync("1");
        await page.EditAsync();
        await page.Type("23");
        await page.First.Locator("[data-do=restore]").ClickAsync();
        await page.HasCodeAsync("1");
        await page.Press("ControlOrMeta+z");

        await page.HasCodeAsync("123");
    }

    [Fact]
    public async Task Works_from_the_CDN()
    {
        var packages = Path.Combine(ClientFolder.Path, "npm");
        Assert.SkipUnless(Directory.Exists(packages), "npm has not brought what stands in for the CDN.");
        await using var page = await EditorPage.OpenWithoutPackagesAsync(Code, allowsCdn: true, async route =>
        {
            // https://cdn.jsdelivr.net/npm/@codemirror/view@6.43.15/dist/index.js, with the version behind the last @ of the name
            var path = new Uri(route.Request.Url).AbsolutePath["/npm/".Length..];
            var version = path.LastIndexOf('@');
            var file = path[..version] + path[path.IndexOf('/', version)..];
            var type = file.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript";
            await route.FulfillAsync(new() { Path = Path.Combine(packages, file), Headers = [new("Access-Control-Allow-Origin", "*"), new("Content-Type", type)] });
        });
        await page.EditAsync();
        await page.Type("\n// more");

        await page.First.Locator(".cm-content .c-comment", new() { HasText = "// more" }).WaitForAsync();
    }
}
