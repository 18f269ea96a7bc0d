using Microsoft.Playwright;
using NotebookHost;

namespace Browser;

/// <summary>The Chromium of this machine, for tests that want a real browser. Nothing is downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // One browser for all tests of a process. It ends with the process, as Playwright's driver does.
    private static readonly Lazy<Task<IBrowser>> Launched = new(LaunchAsync);

    /// <summary>In milliseconds: nothing that a test waits for takes that long, but a machine may be busy.</summary>
    public const float Patience = 180_000;

    /// <summary>What to tell whoever has no browser.</summary>
    public const string Missing = "No Chromium found: set CHROMIUM to its path.";

    /// <summary>Whether there is one: what the environment variable CHROMIUM names, or an installed Chromium, Chrome or Edge.</summary>
    public static bool IsThere => Executable is not null;

    /// <summary>A page in a fresh context. To be closed with its context.</summary>
    public static async Task<IPage> OpenAsync(BrowserNewPageOptions? options = null)
    {
        var page = await (await Launched.Value).NewPageAsync(options);
        page.Context.SetDefaultTimeout(Patience);
        return page;
    }

    /// <summary>A fresh context, for pages that share their cookies. To be closed.</summary>
    public static async Task<IBrowserContext> OpenContextAsync(BrowserNewContextOptions? options = null)
    {
        var context = await (await Launched.Value).NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    private static string? Executable => BrowserFinder.Find();

    private static async Task<IBrowser> LaunchAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
    }
}
