using System.Net;
using System.Net.WebSockets;

namespace NotebookHost.Tests;

public sealed class OwnPagesOnlyTests : IAsyncLifetime
{
    private RunningHost host = null!;

    public async ValueTask InitializeAsync() => host = await RunningHost.StartAsync(NotebookBuilder.With("a", "1 + 1"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("evil.test")]
    [InlineData("evil.test:PORT")]
    [InlineData("127.0.0.1.evil.test:PORT")]
    [InlineData("localhost.evil.test:PORT")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.2:PORT")]
    [InlineData("[::1]:PORT")]
    [InlineData("2130706433:PORT")]
    [InlineData("0.0.0.0:PORT")]
    [InlineData("127.0.0.1:PORT, evil.test")]
    [InlineData("")]
    public async Task Answers_under_no_other_name(string name)
    {
        var answer = await host.SendAsync($"GET /?token={host.Token} HTTP/1.1\r\nHost: {Here(name)}\r\nCookie: {host.Cookie}\r\nConnection: close\r\n\r\n");

        AssertRefused(answer);
    }

    [Theory]
    [InlineData("HTTP/1.1")]
    [InlineData("HTTP/1.0")]
    public async Task Answers_under_no_name_at_all(string version) =>
        AssertRefused(await host.SendAsync($"GET /?token={host.Token} {version}\r\nCookie: {host.Cookie}\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task A_target_with_another_host_in_it_is_refused() =>
        AssertRefused(await host.SendTargetAsync($"http://evil.test/?token={host.Token}"));

    [Theory]
    [InlineData("127.0.0.1:PORT")]
    [InlineData("localhost:PORT")]
    public async Task Answers_under_its_own_names(string name)
    {
        var answer = await host.SendAsync($"GET / HTTP/1.1\r\nHost: {Here(name)}\r\nCookie: {host.Cookie}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "")]
    [InlineData("Origin", "https://127.0.0.1:PORT")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "http://127.0.0.1")]
    [InlineData("Origin", "http://localhost:PORT")]
    [InlineData("Origin", "http://evil.test")]
    [InlineData("Origin", "http://127.0.0.1:PORT.evil.test")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Refuses_what_a_page_from_elsewhere_asks_for(string header, string value)
    {
        using var answer = await host.GetAsync("/", (header, Here(value)));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://127.0.0.1:PORT")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task Answers_its_own_pages_and_the_address_bar(string header, string value)
    {
        using var answer = await host.GetAsync("/", (header, Here(value)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://127.0.0.1:PORT")]
    [InlineData("http://evil.test")]
    public async Task No_page_from_elsewhere_gets_a_web_socket(string? origin)
    {
        (string, string)[] headers = origin is null ? [("Cookie", host.Cookie)] : [("Cookie", host.Cookie), ("Origin", Here(origin))];

        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => PageSocket.OpenAsync(host, Guid.NewGuid(), headers));

        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_gets_a_web_socket_without_the_cookie() =>
        Assert.Contains("403", (await Assert.ThrowsAsync<WebSocketException>(() => PageSocket.OpenAsync(host, Guid.NewGuid(), ("Origin", host.Origin)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Nothing_but_GET_is_answered(string method)
    {
        using var answer = await host.AskAsync(new(method), $"/?token={host.Token}", ("Cookie", host.Cookie));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private string Here(string text) => text.Replace("PORT", host.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private void AssertRefused(string answer)
    {
        Assert.Matches("^HTTP/1.1 (400|403) ", answer);
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Token, answer, StringComparison.Ordinal);
    }
}
