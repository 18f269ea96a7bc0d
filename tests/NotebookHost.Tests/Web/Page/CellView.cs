using Microsoft.Playwright;

namespace NotebookHost.Tests;

/// <summary>A code cell of a notebook's page as its reader sees and uses it.</summary>
internal sealed class CellView(NotebookView notebook, string id)
{
    public ILocator Section => notebook.Page.Locator($"#cell-{id}");

    public ILocator Output => Section.Locator(".outputs");

    public ILocator Count => Section.Locator(".count");

    public ILocator State => Section.Locator(".state");

    public ILocator Error => Output.Locator(".error");

    /// <summary>CodeMirror, or the text area that stands in for it.</summary>
    public ILocator Editor => Section.Locator(".cm-content, textarea");

    public ILocator Button(string name) => Section.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task RunAsync() => Button($"Run cell {id}").ClickAsync();

    public async Task<string> CodeAsync()
    {
        // The editor is made when the cell comes near.
        await Section.ScrollIntoViewIfNeededAsync();
        return await Editor.EvaluateAsync<string>("""
            editor => editor.value ?? [...editor.querySelectorAll(".cm-line")].map(line => line.textContent).join("\n")
            """);
    }

    /// <summary>Goes into the code, behind its end.</summary>
    public async Task EditAsync()
    {
        await Section.ScrollIntoViewIfNeededAsync();
        await Editor.ClickAsync();
        await notebook.PressAsync("ControlOrMeta+End");
    }

    /// <summary>Puts other code in the place of the cell's.</summary>
    public async Task WriteAsync(string code)
    {
        await EditAsync();
        await notebook.PressAsync("ControlOrMeta+a");
        await notebook.Page.Keyboard.InsertTextAsync(code);
    }

    /// <summary>Waits for <c>waiting</c>, <c>running</c>, <c>done</c>, <c>failed</c>, <c>cancelled</c>, <c>skipped</c> or <c>stored</c>.</summary>
    public async Task IsAsync(string state)
    {
        try
        {
            await Assertions.Expect(Section).ToHaveAttributeAsync("data-state", state);
        }
        catch (PlaywrightException error)
        {
            throw new PlaywrightException($"{error.Message}\nIts code:\n{await CodeAsync()}\nIts output:\n{await Output.InnerTextAsync()}", error);
        }
    }

    public Task ShowsAsync(string text) => Assertions.Expect(Output).ToContainTextAsync(text);

    public Task ShowsNothingOfAsync(string text) => Assertions.Expect(Output).Not.ToContainTextAsync(text);

    public Task HasFocusAsync() => Assertions.Expect(Section).ToBeFocusedAsync();

    /// <summary>The number in brackets beside the cell.</summary>
    public Task HasCountAsync(int count) => Assertions.Expect(Count).ToHaveTextAsync(FormattableString.Invariant($"[{count}]"));

    public Task IsOutdatedAsync(bool isOutdated = true) =>
        isOutdated ? Assertions.Expect(Section).ToHaveAttributeAsync("data-outdated", "") : Assertions.Expect(Section).Not.ToHaveAttributeAsync("data-outdated", "");
}
