using global::Browser;
using Microsoft.Playwright;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Browser;

/// <summary>A page in the Chromium of this machine. Where there is none, the test is skipped; nothing is downloaded.</summary>
internal sealed class ChromiumPage : IAsyncDisposable
{
    private const string Origin = "http://page.test/";
    private const string Cdn = "https://cdn.plot.ly/plotly-2.27.1.min.js";

    private ChromiumPage(IPage page)
    {
        Page = page;
        Page.Console += (_, message) => Messages.Add($"{message.Type}: {message.Text}");
        Page.PageError += (_, error) => Errors.Add(error);
    }

    public IPage Page { get; }

    public List<string> Messages { get; } = [];

    public List<string> Errors { get; } = [];

    public int PlotlyRequests { get; private set; }

    public static async Task<ChromiumPage> Open(ColorScheme scheme = ColorScheme.Light, int width = 800)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);

        var page = await Chromium.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        return new ChromiumPage(page);
    }

    /// <summary>A script from an npm package on this machine, as an environment variable names it.</summary>
    public static string Script(string variable)
    {
        var path = Environment.GetEnvironmentVariable(variable);
        Assert.SkipUnless(path is not null && File.Exists(path), $"Set {variable} to the path of the script.");
        return path!;
    }

    /// <summary>Shows a page. Every request but the page and, if there is one, plotly.js is refused.</summary>
    public async Task Show(string body, string? plotly = null, string head = "")
    {
        const string css = "body{background:#fff;color:#222;font-family:sans-serif}@media(prefers-color-scheme:dark){body{background:#1e1e1e;color:#ddd}}";
        await Page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url == Origin)
                await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><html><head><meta charset=utf-8><style>{css}</style>{head}</head><body>{body}</body></html>" });
            else if (route.Request.Url == Cdn && plotly is not null)
                await Plotly(route, plotly);
            else
                await route.AbortAsync();
        });
        await Page.GotoAsync(Origin);
    }

    public async Task<int> Count(string selector) => await Page.Locator(selector).CountAsync();

    /// <summary>Waits until plotly.js has drawn as many figures.</summary>
    public Task Drawn(int count) =>
        Page.WaitForFunctionAsync("count => document.querySelectorAll('figure[data-drawn=plotly]').length === count", count);

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private Task Plotly(IRoute route, string path)
    {
        PlotlyRequests++;
        return route.FulfillAsync(new() { ContentType = "text/javascript", Path = path });
    }
}
