using System.Runtime.Versioning;
using Browser;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class BrowserLauncherTests : IDisposable
{
    private const string Address = "http://127.0.0.1:5000/?token=0123456789abcdef";

    private readonly TemporaryFolder folder = new();
    private string opened = "";

    public void Dispose() => folder.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_token_is_on_no_command_line_and_in_a_file_that_goes_with_the_host()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows finds the reader's browser in its registry, not on the path.");
        folder.Write("notebooks/a.ipynb", NotebookBuilder.With("a", "1"));
        var browser = folder.Write(OperatingSystem.IsMacOS() ? "bin/open" : "bin/xdg-open", "#!/bin/sh\ncat \"$1\" > page\nprintf '%s\\n' \"$@\" > arguments.new\nmv arguments.new arguments\n");
        File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var host = HostProcess.Start(folder.Root, ["notebooks"], ("PATH", $"{folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}"));
        await Waiting.ForAsync(() => File.Exists(folder["arguments"]), "the browser has started");

        var page = Assert.Single(await File.ReadAllLinesAsync(folder["arguments"], TestContext.Current.CancellationToken));
        Assert.DoesNotContain("token", page, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(page));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(page)!));
        await HostProcess.InterruptAsync(host, TestContext.Current.CancellationToken);
        var said = await host.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var address = said.Split('\n')[2].Trim();
        Assert.Contains($"url={address}\"", await File.ReadAllTextAsync(folder["page"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Your browser opens that page.", said, StringComparison.Ordinal);
        Assert.False(File.Exists(page));
    }

    [Fact]
    public async Task The_page_leads_a_browser_to_the_notebooks_with_nothing_of_the_token_left_in_its_address()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        await using var host = await RunningHost.StartAsync(NotebookBuilder.With("a", "1"));
        using var launcher = new BrowserLauncher(folder["own folder"], Note);
        launcher.Open(host.Address);
        var page = await Chromium.OpenAsync();

        await page.GotoAsync(new Uri(opened).AbsoluteUri);

        await Expect(page).ToHaveURLAsync(host.Origin + "/");
        await Expect(page.Locator("a[href='/notebooks/en/a.ipynb']").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public void What_a_host_has_left_that_was_killed_is_written_anew()
    {
        var left = folder.Write("own/open-5000.html", "left");
        using (var launcher = new BrowserLauncher(folder["own"], Note))
        {
            launcher.Open(new(Address));

            Assert.Equal(left, opened);
            Assert.Contains(Address, File.ReadAllText(opened), StringComparison.Ordinal);
        }
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void Where_no_page_can_be_written_the_browser_gets_no_token_and_the_reader_hears_what_to_open()
    {
        using var launcher = new BrowserLauncher(Path.Combine(folder.Write("a file", ""), "below"), Note);

        var said = launcher.Open(new(Address));

        Assert.Equal("http://127.0.0.1:5000/", opened);
        Assert.StartsWith("Open that page in your browser: the one that opens now has no token and is refused.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_browser_the_reader_hears_what_to_do()
    {
        using var launcher = new BrowserLauncher(folder["own"], _ => false);

        Assert.Equal("Open that page in your browser.", launcher.Open(new(Address)));
    }

    private bool Note(string what)
    {
        opened = what;
        return true;
    }
}
