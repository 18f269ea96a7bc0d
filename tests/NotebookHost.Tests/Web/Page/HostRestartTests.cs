using System.Text;
using Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

/// <summary>A page with unsaved text, whose host is killed and started again.</summary>
public sealed class HostRestartTests : IAsyncLifetime
{
    private const string Mine = "var a = 41; a";

    private readonly TemporaryFolder folder = new();
    private IBrowserContext browser = null!;
    private ServingHost host = null!;
    private NotebookView notebook = null!;

    private string Path => folder["notebooks/play.ipynb"];

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        folder.Write("notebooks/play.ipynb", NotebookBuilder.With("one", "var a = 1; a"));
        host = await ServingHost.StartAsync(folder);
        browser = await Chromium.OpenContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        notebook = new(await browser.NewPageAsync());
        await OpenAsync(notebook.Page);
        await notebook.Cell("one").WriteAsync(Mine);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        host?.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_text_is_saved_by_the_new_host_where_the_file_has_not_changed()
    {
        await KillAsync();
        await notebook.Tool("Save").ClickAsync();
        await Expect(notebook.Notice).ToContainTextAsync("Not saved yet: the host does not answer.");
        await StartAgainAsync();
        await OpenAsync(await browser.NewPageAsync());

        // The page has kept what the reader asked for.
        await notebook.SaysAsync("Saved");
        await Expect(notebook.Notice).ToBeHiddenAsync();
        Assert.Equal(Mine, Assert.Single(Notebook.Read(Path).Cells).Source);
    }

    [Fact]
    public async Task The_text_is_offered_where_the_file_has_changed()
    {
        await KillAsync();
        await File.WriteAllTextAsync(Path, NotebookBuilder.With("one", "\"theirs\"").ToString(), TestContext.Current.CancellationToken);
        await StartAgainAsync();
        await OpenAsync(await browser.NewPageAsync());
        await notebook.SaysAsync("The file has changed since");

        await notebook.Tool("Save").ClickAsync();
        await Expect(notebook.Notice).ToContainTextAsync("Not saved: The file has changed since");
        var (_, bytes) = await notebook.DownloadAsync(notebook.Tool("Download"));
        Assert.Contains(Mine, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);

        await notebook.Page.ReloadAsync();
        await Expect(notebook.Page.Locator("#kept textarea")).ToHaveValueAsync($"// The cell one:\n{Mine}\n");
        Assert.Contains("theirs", await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_can_be_taken_away_while_there_is_no_host()
    {
        await KillAsync();
        var (name, bytes) = await notebook.DownloadAsync(notebook.Tool("Download"));

        Assert.Equal("play.ipynb.txt", name);
        Assert.Equal($"// The cell one:\n{Mine}\n", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task The_text_is_found_at_the_address_that_the_new_host_has_printed()
    {
        await KillAsync();
        await notebook.Page.CloseAsync();
        await StartAgainAsync();
        notebook = new(await browser.NewPageAsync());
        await OpenAsync(notebook.Page);

        Assert.Equal(Mine, await notebook.Cell("one").CodeAsync());
        await notebook.SaveAsync();
        Assert.Equal(Mine, Assert.Single(Notebook.Read(Path).Cells).Source);
    }

    private async Task OpenAsync(IPage page) => await page.GotoAsync(new Uri(new Uri(host.Address), "/notebooks/play.ipynb" + new Uri(host.Address).Query).ToString());

    private async Task KillAsync()
    {
        host.Process.Kill(entireProcessTree: true);
        await host.Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await notebook.SaysAsync("The host does not answer");
    }

    /// <summary>Without a word of the port: it is the folder's own.</summary>
    private async Task StartAgainAsync()
    {
        host.Dispose();
        host = await ServingHost.StartAsync(folder);
    }
}
