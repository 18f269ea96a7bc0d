using Microsoft.Playwright;

namespace NotebookHost.Tests;

/// <summary>The web socket between a page and its server, which a test can cut and mend, or hold.</summary>
internal sealed class ConnectionLine
{
    private readonly List<(IWebSocketRoute Page, IWebSocketRoute Server)> open = [];
    private readonly List<Action> held = [];
    private bool isCut;
    private bool isHeld;

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

    /// <summary>What the server says from now on is on its way until <see cref="LetGo"/>.</summary>
    public void Hold()
    {
        lock (held)
            isHeld = true;
    }

    public void LetGo()
    {
        lock (held)
        {
            isHeld = false;
            foreach (var pass in held)
                pass();
            held.Clear();
        }
    }

    private void Connect(IWebSocketRoute page)
    {
        if (isCut)
        {
            _ = page.CloseAsync();
            return;
        }
        var server = page.ConnectToServer();
        server.OnMessage(message => Pass(() => page.Send(message.Text!)));
        open.Add((page, server));
    }

    private void Pass(Action pass)
    {
        lock (held)
        {
            if (isHeld)
                held.Add(pass);
            else
                pass();
        }
    }
}
