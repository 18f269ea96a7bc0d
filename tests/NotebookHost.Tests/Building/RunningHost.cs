using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NotebookHost.Tests;

/// <summary>A real server on notebooks of a test's own, and ways to ask it that a browser would not take.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebHost host;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private RunningHost(WebHost host, TemporaryFolder folder) => (this.host, Folder) = (host, folder);

    /// <summary>The folder that holds <c>notebooks</c>.</summary>
    public TemporaryFolder Folder { get; }

    /// <summary>The printed address.</summary>
    public Uri Address => new(host.Address);

    public int Port => Address.Port;

    public string Origin => FormattableString.Invariant($"http://127.0.0.1:{Port}");

    public string Token => Address.Query["?token=".Length..];

    public string Cookie => FormattableString.Invariant($"notebook-host-{Port}={Token}");

    public int Sessions => host.Sessions;

    public static Task<RunningHost> StartAsync(NotebookBuilder notebook, TimeSpan? patience = null, MemoryLimit? memory = null, bool startsAhead = false) =>
        StartAsync(folder => folder.Write("notebooks/en/a.ipynb", notebook), patience, memory, startsAhead);

    public static async Task<RunningHost> StartAsync(Action<TemporaryFolder> write, TimeSpan? patience = null, MemoryLimit? memory = null, bool startsAhead = false)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["notebooks"]);
        write(folder);
        return new(await WebHost.StartAsync(new(folder["notebooks"]), ClientLibraries.Find(), 0, TestContext.Current.CancellationToken, patience, startsAhead, memory), folder);
    }

    /// <summary>Asks as a page of the server's own would.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => AskAsync(HttpMethod.Get, path, [("Cookie", Cookie), .. headers]);

    /// <summary>Asks as anybody could.</summary>
    public Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, Origin + path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the target exactly as it is written, with the cookie, and gives the whole answer.</summary>
    public Task<string> SendTargetAsync(string target) => SendAsync($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{Port}\r\nCookie: {Cookie}\r\nConnection: close\r\n\r\n");

    public async Task<string> SendAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        Folder.Dispose();
    }
}
