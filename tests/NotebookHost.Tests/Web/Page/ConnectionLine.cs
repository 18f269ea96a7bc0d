using Microsoft.Playwright;

namespace NotebookHost.Tests;

/// <summary>The web socket between a page and its server, which a test can cut and mend.</summary>
internal sealed class ConnectionLine
{
    private readonly List<(IWebSocketRoute Page, IWebSocketRoute Server)> open = [];
    private bool isCut;

    /// <summary>To be called before the page is opened.</summary>
    public static async Task<ConnectionLine> LayAsync(ReaderSite site)
    {
        var line = new ConnectionLine();
        await site.Browser.RouteWebSocketAsync(address => address.Contains("/pages/", StringComparison.Ordinal), line.Connect);
        return line;
    }

    public async Task CutAsync()
    {
        isCut = true;
        foreach (var (page, server) in open)
        {
            await server.CloseAsync();
            await page.CloseAsync();
        }
        open.Clear();
    }

    /// <summary>The page finds that out by itself.</summary>
    public void Mend() => isCut = false;

    private void Connect(IWebSocketRoute page)
    {
        if (isCut)
            _ = page.CloseAsync();
        else
            open.Add((page, page.ConnectToServer()));
    }
}
