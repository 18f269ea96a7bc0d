using System.Collections.Concurrent;
using Browser;
using Microsoft.Playwright;

namespace NotebookHost.Tests;

public sealed class HostileNotebookTests : IAsyncLifetime
{
    private static readonly string[] Tools = ["run-all", "interrupt", "restart", "restart-run", "save", "drop", "download", "help"];

    private readonly ConcurrentQueue<string> asked = [];
    private RunningHost host = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        host = await RunningHost.StartAsync(HostileNotebook.Write);
    }

    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Stored_outputs_and_text_do_nothing_to_the_page()
    {
        var page = await OpenAsync("/notebooks/en/hostile.ipynb");

        await AssertUnharmedAsync(page, "/notebooks/en/hostile.ipynb");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Fresh_outputs_do_nothing_to_the_page()
    {
        var page = await OpenAsync("/notebooks/en/harmless.ipynb");
        // Pinned, the outputs stand on the page twice.
        await page.Locator("#cell-a").HoverAsync();
        await page.Locator("#cell-a [data-do=pin]").ClickAsync();
        await page.Locator("#cell-a .run").ClickAsync();
        await page.Locator("#cell-a[data-state=done]").WaitForAsync();
        await page.Locator("body > #beside .pin .output-html").Last.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.Equal(HostileNotebook.All.Count, await page.Locator("#cell-a .outputs > .output-html").CountAsync());
        await AssertUnharmedAsync(page, "/notebooks/en/harmless.ipynb");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_exported_page_is_as_harmless_without_a_policy()
    {
        var site = new NotebookSite(host.Folder["notebooks"]);
        new SiteExport(site, ClientLibraries.Find()).Write(host.Folder["site"], [.. site.Notebooks().Select(address => (address, Notebook.Read(site.Find(address)!)))]);
        var address = new Uri(host.Folder["site/notebooks/en/hostile.html"]).AbsoluteUri;
        var page = await OpenEmptyAsync();
        await page.GotoAsync(address);
        await ProvokeAsync(page);

        Assert.Null(await page.EvaluateAsync<int?>("() => window.hacked ?? null"));
        Assert.Equal(address, page.Url);
        Assert.All(asked.ToArray(), request => Assert.Matches("^(file|data|blob):|^https://cdn", request));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_page_cannot_be_framed_by_another()
    {
        var page = await OpenAsync("/");
        // Another port of this machine is the same site, so that the cookie goes along.
        const string Elsewhere = "http://127.0.0.1:49151/";
        await page.RouteAsync(Elsewhere, route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<!doctype html><iframe src='{host.Origin}/'></iframe>" }));
        // Comes back when the frame has loaded what it will.
        await page.GotoAsync(Elsewhere, new() { WaitUntil = WaitUntilState.Load });

        Assert.Contains(host.Origin + "/", asked);
        Assert.Equal("chrome-error://chromewebdata/", page.Frames[1].Url);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_drawing_opened_by_itself_runs_no_script_not_even_the_servers()
    {
        host.Folder.Write("images/a.svg", """<svg xmlns="http://www.w3.org/2000/svg" onload="document.documentElement.id='hacked'"><script>document.documentElement.id='hacked'</script><script href="/client/reading.js" onload="document.documentElement.id='hacked'"/></svg>""");
        var page = await OpenAsync("/");
        await page.GotoAsync(host.Origin + "/images/a.svg");

        Assert.DoesNotContain(asked, request => request.EndsWith("images/reading.js", StringComparison.Ordinal));
        Assert.Equal("", await page.EvaluateAsync<string>("() => document.documentElement.id + (window.reading ? 'hacked' : '')"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_attacks_would_be_noticed()
    {
        var page = await OpenEmptyAsync();
        await page.RouteAsync("http://page.test/", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><body>" + string.Concat(Attacks.All.Skip(12).Take(3)) }));
        await page.GotoAsync("http://page.test/");

        await page.WaitForFunctionAsync("() => window.hacked === 1");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenEmptyAsync()
    {
        var page = await Chromium.OpenAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 } });
        page.Request += (_, request) => asked.Enqueue(request.Url);
        return page;
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await OpenEmptyAsync();
        await page.GotoAsync($"{host.Origin}{path}?token={host.Token}");
        return page;
    }

    private async Task AssertUnharmedAsync(IPage page, string path)
    {
        await ProvokeAsync(page);

        Assert.Null(await page.EvaluateAsync<int?>("() => window.hacked ?? null"));
        Assert.Equal(host.Origin + path, page.Url);
        Assert.All(asked.ToArray(), request => Assert.Matches($"^({host.Origin}/|data:|blob:{host.Origin}/)", request));
        // Each button of the bar is where the reader sees and hits it, wherever the page is scrolled to.
        for (var part = 0.0; part <= 1; part += 0.25)
        {
            await page.EvaluateAsync("part => scrollTo(0, part * document.body.scrollHeight)", part);
            Assert.Equal(Tools, await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll("body > header.bar .tools button")].map(button => {
                  const { left, top, width, height } = button.getBoundingClientRect();
                  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
                  return top >= 0 && top < 100 && width > 20 && button.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && button.contains(hit) ? button.dataset.do : "hidden";
                })
                """));
        }
        await page.Locator("header.bar [data-do=help]").ClickAsync();
        Assert.True(await page.Locator("body > dialog#keys").EvaluateAsync<bool>("dialog => dialog.matches(':modal')"));
    }

    /// <summary>Does to every element what a reader might, and more.</summary>
    private static async Task ProvokeAsync(IPage page)
    {
        await page.EvaluateAsync("""
            () => document.querySelectorAll(".outputs *, .prose *").forEach(element => {
              for (const name of ["mouseover", "focus", "load", "error", "toggle", "animationstart", "submit"]) element.dispatchEvent(new Event(name));
              const address = element.getAttribute("href") ?? element.getAttribute("xlink:href");
              if (address !== null && !/^(https?:|mailto:|[^:]*$)/i.test(address) || element.matches("button, input, summary, form *")) element.click?.();
            })
            """);
        // What the clicks have set off runs now.
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 200))");
    }
}
