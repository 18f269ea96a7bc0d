using System.Net;

namespace NotebookHost.Tests;

public sealed class HeaderTests : IAsyncLifetime
{
    private RunningHost host = null!;

    public async ValueTask InitializeAsync() => host = await RunningHost.StartAsync(folder =>
    {
        folder.Write("notebooks/en/a.ipynb", NotebookBuilder.With("a", "1 + 1"));
        folder.Write("notebooks/en/broken.ipynb", "{");
        folder.Write("images/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    });

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/notebooks/en/a.ipynb", 200)]
    [InlineData("/notebooks/en/broken.ipynb", 422)]
    [InlineData("/client/page.js", 200)]
    [InlineData("/not/there", 404)]
    [InlineData("/pages/00000000-0000-0000-0000-000000000000", 400)]
    [InlineData("/pages/nonsense", 404)]
    public async Task Every_answer_says_what_a_page_may_do(string path, int status)
    {
        using var answer = await host.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        AssertStrict(answer);
    }

    [Fact]
    public async Task Refusals_and_redirections_say_so_too()
    {
        using var refusal = await host.AskAsync(HttpMethod.Get, "/");
        using var entry = await host.AskAsync(HttpMethod.Get, $"/?token={host.Token}");

        Assert.Equal(HttpStatusCode.Forbidden, refusal.StatusCode);
        AssertStrict(refusal);
        Assert.Equal(HttpStatusCode.SeeOther, entry.StatusCode);
        AssertStrict(entry);
    }

    [Fact]
    public async Task A_drawing_that_is_opened_by_itself_runs_nothing()
    {
        using var answer = await host.GetAsync("/images/a.svg");

        var policy = Policy(answer);
        Assert.Equal(["'none'"], policy["default-src"]);
        Assert.DoesNotContain("script-src", policy.Keys);
        Assert.Empty(policy["sandbox"]);
    }

    [Fact]
    public void Of_a_CDN_only_the_packages_in_use_are_allowed()
    {
        using var folder = new TemporaryFolder();
        var client = ClientFolder.CopyPlain(folder);
        var sources = ClientLibraries.Find(client).PolicySources;

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.Matches(@"^https://(cdn\.jsdelivr\.net/npm/.+@[0-9][^/]*/|cdn\.plot\.ly/plotly-[0-9.]+\.min\.js$)", source));
        Assert.Empty(ClientLibraries.Find(client, allowsCdn: false).PolicySources);
    }

    private static void AssertStrict(HttpResponseMessage answer)
    {
        var policy = Policy(answer);
        Assert.Equal(["'none'"], policy["default-src"]);
        Assert.Equal(["'none'"], policy["frame-ancestors"]);
        Assert.Equal(["'none'"], policy["form-action"]);
        Assert.Equal(["'none'"], policy["base-uri"]);
        Assert.Equal(["'self'"], policy["connect-src"]);
        Assert.All(policy["script-src"], source => Assert.Matches(@"^('self'|'sha256-[A-Za-z0-9+/=]+'|https://cdn\.\S+/\S+)$", source));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static Dictionary<string, string[]> Policy(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries).Select(rule => rule.Split(' ')).ToDictionary(rule => rule[0], rule => rule[1..]);
}
