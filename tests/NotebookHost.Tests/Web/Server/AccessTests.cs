using System.Net;
using System.Net.Sockets;

namespace NotebookHost.Tests;

public sealed class AccessTests : IAsyncLifetime
{
    private RunningHost host = null!;
    private RunningHost other = null!;

    public async ValueTask InitializeAsync()
    {
        host = await RunningHost.StartAsync(NotebookBuilder.With("a", "1 + 1"));
        other = await RunningHost.StartAsync(NotebookBuilder.With("a", "1 + 1"));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Listens_on_no_address_of_the_machine_but_127_0_0_1()
    {
        var addresses = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), TestContext.Current.CancellationToken))
            .Append(IPAddress.IPv6Loopback).Where(address => !address.Equals(IPAddress.Loopback));

        foreach (var address in addresses)
        {
            using var socket = new TcpClient(address.AddressFamily);
            await Assert.ThrowsAnyAsync<SocketException>(async () => await socket.ConnectAsync(address, host.Port, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/notebooks/en/a.ipynb")]
    [InlineData("/notebooks/en/not-there.ipynb")]
    [InlineData("/client/page.css")]
    [InlineData("/pages/00000000-0000-0000-0000-000000000000")]
    public async Task Without_the_token_everything_is_refused_alike(string path)
    {
        string[] wrong = ["", "?token=", "?token=wrong", $"?token={host.Token[..^1]}", $"?token={host.Token}0", $"?token={other.Token}", $"?token={host.Token}&token={host.Token}", $"?token={new string('a', 4000)}", $"?t={host.Token}"];
        foreach (var query in wrong)
            await AssertRefused(await host.AskAsync(HttpMethod.Get, path + query));

        string[] cookies = ["", "a=b", $"notebook-host-{host.Port}=", $"notebook-host-{host.Port}=wrong", $"notebook-host-{host.Port}={other.Token}", other.Cookie, $"token={host.Token}"];
        foreach (var cookie in cookies)
            await AssertRefused(await host.AskAsync(HttpMethod.Get, path, ("Cookie", cookie)));
    }

    [Fact]
    public async Task A_token_too_long_to_read_is_refused()
    {
        using var answer = await host.AskAsync(HttpMethod.Get, $"/?token={new string('a', 100_000)}");

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    [Fact]
    public async Task The_token_becomes_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        using var answer = await host.AskAsync(HttpMethod.Get, $"/notebooks/en/a.ipynb?token={host.Token}&x=1");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/notebooks/en/a.ipynb", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split("; ");
        Assert.Equal(host.Cookie, cookie[0]);
        Assert.Equal(["httponly", "path=/", "samesite=strict"], cookie[1..].Order());
    }

    [Theory]
    [InlineData("//evil.test")]
    [InlineData("///evil.test")]
    [InlineData("/\\evil.test")]
    [InlineData("/\\\\evil.test")]
    [InlineData("/%5Cevil.test")]
    [InlineData("/%2Fevil.test")]
    [InlineData("//%2Fevil.test")]
    [InlineData("/%09/evil.test")]
    [InlineData("/.//evil.test")]
    [InlineData("/a/..//evil.test")]
    [InlineData("/%2e//evil.test")]
    [InlineData("/https://evil.test")]
    public async Task Taking_the_token_away_never_leads_to_another_host(string path)
    {
        var answer = await host.SendAsync($"GET {path}?token={host.Token} HTTP/1.1\r\nHost: 127.0.0.1:{host.Port}\r\nConnection: close\r\n\r\n");

        var location = answer.Split("\r\nLocation: ")[1].Split("\r\n")[0];
        Assert.DoesNotContain('\\', location);
        Assert.Equal(host.Origin, new Uri(new Uri(host.Origin), location).GetLeftPart(UriPartial.Authority));
        Assert.DoesNotContain(host.Token, location, StringComparison.Ordinal);
    }

    private async Task AssertRefused(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal("Open the address that the host printed when it started: it holds the token that lets you in.\n", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.DoesNotContain(host.Token, answer.ToString(), StringComparison.Ordinal);
        }
    }
}
