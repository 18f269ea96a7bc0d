using System.Text.RegularExpressions;
using Browser;
using Microsoft.Playwright;

namespace NotebookHost.Tests;

public sealed partial class CleanHtmlInBrowserTests
{
    /// <summary>So many need no click and no older browser.</summary>
    private const int LiveAttacks = 25;

    private const string Origin = "http://page.test/";

    public static TheoryData<string> Notebooks => StoredPagesTests.Notebooks;

    [Fact]
    public async Task No_attack_runs_or_loads_anything_on_a_page_without_a_policy()
    {
        var page = await Open();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await Show(page, string.Concat(Attacks.All.Select(attack => $"<section>{SafeHtml.Clean(attack)}</section>")));

        // What runs on a click or under the mouse runs now; links are followed, and lead nowhere.
        await page.EvaluateAsync("""
            () => document.querySelectorAll("section *").forEach(element => {
              for (const name of ["mouseover", "focus", "load", "error", "toggle", "animationstart"]) element.dispatchEvent(new Event(name));
              if (element.href?.toString().includes("script:")) element.click();
            })
            """);
        await page.WaitForTimeoutAsync(300);

        Assert.Null(await page.EvaluateAsync<int?>("() => window.hacked ?? null"));
        Assert.DoesNotContain(asked, address => address.Contains("evil.test", StringComparison.Ordinal));
        Assert.Equal("block", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).display"));
        Assert.Equal(Attacks.All.Count, await page.Locator("body > div > section").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_attacks_do_run_when_they_are_not_cleaned()
    {
        var page = await Open();
        await Show(page, "");
        // Each in a frame of its own, so that none hides another.
        await page.EvaluateAsync("""
            attacks => {
              for (const attack of attacks) {
                const frame = document.createElement("iframe");
                frame.srcdoc = `<!doctype html><div class=output-html>${attack}</div>`;
                document.body.append(frame);
              }
            }
            """, Attacks.All);

        // Scripts, handlers, SVG's scripts and handlers, mutations: of every kind some.
        await page.WaitForFunctionAsync("""
            least => [...document.querySelectorAll("iframe")].filter(frame => {
              try { return frame.contentWindow.hacked; } catch { return false; }
            }).length >= least
            """, LiveAttacks);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Stored_outputs_look_the_same_as_before(string notebook)
    {
        // Enough of each notebook for every kind of figure.
        var outputs = StoredPages.Html(notebook).Take(8).ToList();
        var page = await Open();
        await Show(page, string.Concat(outputs.Select(html => Script().Replace(html, ""))));
        var before = await page.ScreenshotAsync(new() { FullPage = true });
        await Show(page, string.Concat(outputs.Select(SafeHtml.Clean)));
        var after = await page.ScreenshotAsync(new() { FullPage = true });

        Assert.True(before.AsSpan().SequenceEqual(after), "The picture has changed.");
        await page.Context.CloseAsync();
    }

    private static async Task<IPage> Open()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var page = await Chromium.OpenAsync(new() { ViewportSize = new() { Width = 800, Height = 900 } });
        return page;
    }

    private static async Task Show(IPage page, string body)
    {
        await page.UnrouteAllAsync();
        await page.RouteAsync("**/*", route => route.Request.Url == Origin
            ? route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><meta charset=utf-8><body><div class=output-html>{body}</div>" })
            : route.AbortAsync());
        await page.GotoAsync(Origin);
    }

    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
