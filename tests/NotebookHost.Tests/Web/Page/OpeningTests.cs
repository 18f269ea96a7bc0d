using Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class OpeningTests
{
    [Fact]
    public async Task The_printed_address_opens_the_home_page_and_its_token_leaves_the_address_bar()
    {
        await using var site = await ReaderSite.WithTutorialAsync();
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Address);

        Assert.Contains("?token=", site.Address, StringComparison.Ordinal);
        Assert.Equal(site.Home, page.Url);
        await Expect(page.Locator(".card")).ToHaveCountAsync(StoredPages.Files.Count);
    }

    [Fact]
    public async Task A_notebook_opens_by_its_own_address_with_the_token()
    {
        await using var site = await ReaderSite.WithTutorialAsync();
        var notebook = await site.OpenAsync("notebooks/en/03-sigmoid.ipynb");

        Assert.Equal(site.Home + "notebooks/en/03-sigmoid.ipynb", notebook.Page.Url);
        await Expect(notebook.Cell("setup").Editor).ToBeVisibleAsync();
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task The_way_leads_from_home_to_a_notebook_on_to_the_next_and_home_again()
    {
        await using var site = await ReaderSite.WithTutorialAsync();
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Address);
        await page.GetByRole(AriaRole.Link, new() { Name = "1. Data" }).ClickAsync();
        await page.ArrivesAtAsync(site.Home + "notebooks/en/01-data.ipynb");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Previous and next" }).GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await page.ArrivesAtAsync(site.Home + "notebooks/en/02-forward-pass.ipynb");
        await page.GetByRole(AriaRole.Link, new() { Name = "All notebooks" }).ClickAsync();
        await page.ArrivesAtAsync(site.Home);
    }
}
