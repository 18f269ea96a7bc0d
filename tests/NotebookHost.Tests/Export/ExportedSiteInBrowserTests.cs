using System.Text.RegularExpressions;
using Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed partial class ExportedSiteInBrowserTests(ExportedSite site) : IClassFixture<ExportedSite>
{
    private const string Server = "http://site.test/some/where/";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_open_complete_and_without_an_error_as_files_and_below_a_path(bool isFile)
    {
        // Below a path only the addresses differ, so that a few pages tell.
        foreach (var name in isFile ? site.Pages : [site.Pages[0], site.Pages[2], site.Pages[^1]])
        {
            var errors = new List<string>();
            var page = await OpenAsync(errors, isFile);
            await page.GotoAsync(Address(name, isFile));

            await DrawnAsync(page, ".math", "katex", ClientLibraries.Find().Katex);
            foreach (var figure in await page.Locator("figure[data-plotly]").AllAsync())
                await figure.ScrollIntoViewIfNeededAsync();
            await DrawnAsync(page, "figure[data-plotly]", "plotly", ClientLibraries.Find().Plotly);
            // A still is hidden once its figure is drawn.
            foreach (var image in await page.Locator("main img:not(.still)").AllAsync())
            {
                await image.ScrollIntoViewIfNeededAsync();
                await page.WaitForFunctionAsync("image => image.complete && image.naturalWidth > 0", await image.ElementHandleAsync());
            }
            Assert.Empty(errors);
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_gets_from_the_list_through_all_notebooks_and_back(bool isFile)
    {
        var errors = new List<string>();
        var page = await OpenAsync(errors, isFile);
        await page.GotoAsync(Address("index.html", isFile));
        List<string> titles = [await FollowAsync(page.Locator("a.card").First)];
        while (await page.Locator("a.next").CountAsync() > 0)
            titles.Add(await FollowAsync(page.Locator("a.next")));
        Assert.Equal(site.Pages.Count - 1, titles.Distinct().Count());

        Assert.Equal(titles[^2], await FollowAsync(page.Locator("a.previous")));
        await FollowAsync(page.Locator("a.home"));
        Assert.Equal(Address("index.html", isFile), page.Url);
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_the_contents_open_and_close()
    {
        var page = await OpenAsync([], isFile: true, width: 360);
        await page.GotoAsync(Address("notebooks/en/01-data.html", isFile: true));
        var contents = page.Locator("#contents");

        Assert.False(await contents.IsVisibleAsync());
        await page.Locator("button.menu").ClickAsync();
        await contents.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        await contents.Locator(".headings a").First.ClickAsync();
        await contents.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Expect(page).ToHaveURLAsync(AnyCell());

        await page.Locator("button.menu").ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await contents.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_contents_mark_the_section_that_is_read_after_a_long_jump_and_at_the_end_too()
    {
        var page = await OpenAsync([], isFile: true);
        await page.GotoAsync(Address("notebooks/en/05-backpropagation.html", isFile: true));
        var links = page.Locator(".headings a");
        var marked = page.Locator(".headings a[aria-current]");
        await Expect(marked).ToHaveCountAsync(0);

        var middle = await links.CountAsync() / 2;
        foreach (var place in new[] { middle, middle + 1, 0 })
        {
            await links.Nth(place).ClickAsync();
            await Expect(marked).ToHaveTextAsync(await links.Nth(place).InnerTextAsync());
        }
        // The last sections are too short to reach the top of the window.
        foreach (var link in new[] { links.Nth(await links.CountAsync() - 2), links.Last })
        {
            await link.ClickAsync();
            await Expect(marked).ToHaveTextAsync(await link.InnerTextAsync());
        }
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await Expect(marked).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await Expect(marked).ToHaveTextAsync(await links.Last.InnerTextAsync());
        await page.Context.CloseAsync();
    }

    /// <summary>Clicks a link, and gives the title of the page to which it leads.</summary>
    private static async Task<string> FollowAsync(ILocator link)
    {
        var goal = await link.EvaluateAsync<string>("link => link.href");
        await link.ClickAsync();
        await link.Page.ArrivesAtAsync(goal);
        return await link.Page.Locator("h1").First.InnerTextAsync();
    }

    private static async Task DrawnAsync(IPage page, string selector, string by, ClientLibrary library)
    {
        if (library.Place == LibraryPlace.Here)
            await page.WaitForFunctionAsync($"() => [...document.querySelectorAll('{selector}')].every(place => place.dataset.drawn === '{by}')");
    }

    private static string TypeOf(string path) =>
        Path.GetExtension(path) == ".html" ? "text/html; charset=utf-8" : ClientFileType.Of(path) ?? NotebookSite.TypeOf(path) ?? "application/octet-stream";

    private string Address(string page, bool isFile) => isFile ? site.FileAddress(page) : Server + page;

    /// <summary>A page for which there is this site and nothing else.</summary>
    private async Task<IPage> OpenAsync(List<string> errors, bool isFile, int width = 1280)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var page = await Chromium.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                errors.Add(message.Text);
        };
        await page.RouteAsync("**/*", route =>
        {
            var address = new Uri(route.Request.Url);
            if (isFile && address.IsFile)
                return route.ContinueAsync();
            var path = address.AbsoluteUri.StartsWith(Server, StringComparison.Ordinal) ? Path.Combine(site.Root, Uri.UnescapeDataString(address.AbsolutePath["/some/where/".Length..])) : null;
            if (!isFile && File.Exists(path))
                return route.FulfillAsync(new() { BodyBytes = File.ReadAllBytes(path!), ContentType = TypeOf(path!) });
            errors.Add($"{page.Url} asked for {address}");
            return route.AbortAsync();
        });
        return page;
    }

    [GeneratedRegex("#cell-")]
    private static partial Regex AnyCell();
}
