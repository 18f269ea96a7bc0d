using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

/// <summary>What a phone shows; the pages of the tutorial themselves are seen to by <see cref="AccessibilityTests"/>.</summary>
public sealed class NarrowWindowTests
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true };

    [Fact]
    public async Task The_home_page_does_not_scroll_sideways()
    {
        await using var site = await ReaderSite.WithTutorialAsync(Phone);
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Address);

        Assert.Equal(360, await WidthAsync(page));
    }

    [Fact]
    public async Task Every_button_can_be_reached()
    {
        await using var site = await ReaderSite.WithTutorialAsync(Phone);
        var notebook = await site.OpenAsync("notebooks/en/01-data.ipynb");
        foreach (var name in new[] { "Run all", "Interrupt", "Restart", "Restart and run all", "Save", "Download", "Keys" })
            await Expect(notebook.Tool(name)).ToBeInViewportAsync(new() { Ratio = 1 });
        await notebook.Cell("data").Section.ScrollIntoViewIfNeededAsync();
        foreach (var name in new[] { "Run cell data", "Run above", "Run from here", "Remove" })
            await notebook.Cell("data").Button(name).ClickAsync(new() { Trial = true });
        await notebook.Tool("Keys").ClickAsync();

        await Expect(notebook.KeysDialog.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Equal(360, await WidthAsync(notebook.Page));
    }

    [Fact]
    public async Task The_contents_open_whatever_a_text_calls_its_parts()
    {
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Markdown("text", "<main class=\"notebook\"><div class=\"cell code\">a</div></main>"), Phone);
        var notebook = await site.OpenAsync();
        await notebook.Page.GetByRole(AriaRole.Button, new() { Name = "Contents" }).ClickAsync();

        await Expect(notebook.Page.GetByRole(AriaRole.Navigation, new() { Name = "Contents" })).ToBeVisibleAsync();
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task Everything_is_there_for_a_finger_and_nothing_lies_on_a_chart()
    {
        await using var site = await ReaderSite.WithTutorialAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        var notebook = await site.OpenAsync("notebooks/en/01-data.ipynb");
        await notebook.Gap(0).TapAsync();
        await Expect(notebook.Cell("added-1").Section).ToBeVisibleAsync();
        await notebook.Cell("added-1").Button("Remove").TapAsync();
        await notebook.Removed.GetByRole(AriaRole.Button).TapAsync();
        await Expect(notebook.Cell("added-1").Section).ToBeVisibleAsync();
        var chart = notebook.Page.Locator(".js-plotly-plot").First;
        await notebook.Page.Locator("figure[data-plotly]").First.ScrollIntoViewIfNeededAsync();
        await chart.TapAsync();
        await Expect(chart.Locator(".modebar").First).ToBeHiddenAsync();

        var small = await notebook.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("header a, header button, main button, .cell.code summary")]
              .filter(place => place.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
              .map(place => [place.outerHTML, place.getBoundingClientRect()])
              .filter(([, { width, height }]) => width > 0 && height > 0 && (width < 40 || height < 40))
              .map(([html, { width, height }]) => `${width} × ${height}: ${html}`)
            """);
        Assert.Empty(small);
    }

    [Fact]
    public async Task The_bar_keeps_its_height_whatever_it_says()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("one", "1"));
        var notebook = await site.OpenAsync();
        for (var width = 320; width <= 1600; width += 80)
        {
            await notebook.Page.SetViewportSizeAsync(width, 740);
            var heights = await notebook.Page.EvaluateAsync<int[]>("""
                () => {
                  const bar = document.querySelector(".bar"), status = document.querySelector(".status"), heights = [];
                  for (const isOffline of [false, true])
                    for (const words of ["", "Ready", "a long story ".repeat(30)]) {
                      status.textContent = words;
                      status.toggleAttribute("data-offline", isOffline);
                      heights.push(bar.offsetHeight);
                    }
                  return heights;
                }
                """);

            Assert.True(heights.Distinct().Count() == 1, $"At a width of {width} the bar is {string.Join(", ", heights)} high.");
        }
    }

    [Fact]
    public async Task The_contents_open_and_close()
    {
        await using var site = await ReaderSite.WithTutorialAsync(Phone);
        var notebook = await site.OpenAsync("notebooks/en/01-data.ipynb");
        var contents = notebook.Page.GetByRole(AriaRole.Navigation, new() { Name = "Contents" });
        await Expect(contents).Not.ToBeVisibleAsync();
        await notebook.Page.GetByRole(AriaRole.Button, new() { Name = "Contents" }).ClickAsync();
        await contents.GetByRole(AriaRole.Link, new() { Name = "What you know now" }).ClickAsync();

        await Expect(contents).Not.ToBeVisibleAsync();
        await Expect(notebook.Page.GetByRole(AriaRole.Heading, new() { Name = "What you know now" })).ToBeInViewportAsync();
    }

    /// <summary>How wide the page is with what stands out of its window.</summary>
    internal static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
}
