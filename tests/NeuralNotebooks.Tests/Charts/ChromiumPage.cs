using Browser;
using Microsoft.Playwright;
using Plotly.NET;
using Xunit;

namespace NeuralNotebooks.Tests.Charts;

/// <summary>A page in the Chromium of this machine. Where there is none, the test is skipped; nothing is downloaded.</summary>
internal sealed class ChromiumPage : IAsyncDisposable
{
    /// <summary>Where a build puts plotly.js, as seen from a notebook that lies in a folder of the repository.</summary>
    public const string BesideTheLibrary = "http://page.test/repository/artifacts/lib/plotly.min.js";

    /// <summary>The same in Jupyter.</summary>
    public const string Jupyter = "http://page.test/files/artifacts/lib/plotly.min.js";

    /// <summary>Where its makers have put it.</summary>
    public const string Cdn = "https://cdn.plot.ly/plotly-2.28.0.min.js";

    private const string Address = "http://page.test/viewer/page.html";
    private const string Base = "<base href=\"http://page.test/repository/notebooks/en/\">";

    private ChromiumPage(IPage page)
    {
        Page = page;
        Page.PageError += (_, error) => Errors.Add(error);
    }

    public IPage Page { get; }

    public List<string> Errors { get; } = [];

    /// <summary>What the page asked for beside itself.</summary>
    public List<string> Requests { get; } = [];

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

    /// <summary>The plotly.js that Plotly.NET carries.</summary>
    public static byte[] PlotlyScript()
    {
        var assembly = typeof(GenericChart).Assembly;
        using var resource = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith(".min.js", StringComparison.Ordinal)))!;
        var script = new byte[resource.Length];
        resource.ReadExactly(script);
        return script;
    }

    /// <summary>Shows a page whose base is the notebook's folder. Every request but the page and plotly.js at one address is refused.</summary>
    public async Task Show(string body, string plotlyAt = BesideTheLibrary, string head = "")
    {
        const string css = "body{background:#fff;color:#222;font-family:sans-serif}@media(prefers-color-scheme:dark){body{background:#1e1e1e;color:#ddd}}";
        await Page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url == Address)
            {
                await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><html><head><meta charset=utf-8>{Base}<style>{css}</style>{head}</head><body>{body}</body></html>" });
                return;
            }

            Requests.Add(route.Request.Url);
            if (route.Request.Url == plotlyAt)
                await route.FulfillAsync(new() { ContentType = "text/javascript", BodyBytes = PlotlyScript(), Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } });
            else
                await route.AbortAsync();
        });
        await Page.GotoAsync(Address);
    }

    public async Task<int> Count(string selector) => await Page.Locator(selector).CountAsync();

    /// <summary>Waits until plotly.js has drawn as many figures.</summary>
    public Task Drawn(int count) =>
        Page.WaitForFunctionAsync("count => document.querySelectorAll('figure[data-drawn=plotly]').length === count", count);

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
