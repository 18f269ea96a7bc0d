using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookHost.Tests;

/// <summary>A page's connection to the server, without the page.</summary>
internal sealed class PageSocket : IDisposable
{
    private readonly ClientWebSocket socket = new();

    public int Seen { get; private set; }

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public string? CloseReason => socket.CloseStatusDescription;

    /// <summary>Opens a connection and says hello.</summary>
    public static async Task<(PageSocket Page, bool IsNew)> EnterAsync(RunningHost host, Guid page, int seen = 0, JsonArray? changes = null, string? hash = null, Guid? before = null)
    {
        var socket = await OpenAsync(host, page);
        await socket.HelloAsync("notebooks/en/a.ipynb", hash ?? await HashAsync(host), seen, changes, before);
        var welcome = await socket.NextAsync();
        Assert.Equal("welcome", (string?)welcome["type"]);
        socket.Seen = seen;
        return (socket, (bool)welcome["isNew"]!);
    }

    /// <summary>Opens a page of a host that runs as a process, by the address that it printed.</summary>
    public static async Task<PageSocket> EnterAsync(Uri address, Guid page)
    {
        using var client = new HttpClient();
        var html = await client.GetStringAsync(new Uri(address, "/notebooks/en/a.ipynb" + address.Query), TestContext.Current.CancellationToken);
        var socket = new PageSocket();
        socket.socket.Options.SetRequestHeader("Cookie", $"notebook-host-{address.Port}={address.Query["?token=".Length..]}");
        socket.socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        await socket.socket.ConnectAsync(new($"ws://{address.Authority}/pages/{page}"), TestContext.Current.CancellationToken);
        await socket.HelloAsync("notebooks/en/a.ipynb", HashIn(html));
        await socket.NextAsync();
        return socket;
    }

    public static async Task<PageSocket> OpenAsync(RunningHost host, Guid page, params (string Name, string Value)[] headers)
    {
        var result = new PageSocket();
        foreach (var (name, value) in headers.Length > 0 ? headers : [("Cookie", host.Cookie), ("Origin", host.Origin)])
            result.socket.Options.SetRequestHeader(name, value);
        await result.socket.ConnectAsync(new($"ws://127.0.0.1:{host.Port}/pages/{page}"), TestContext.Current.CancellationToken);
        return result;
    }

    /// <summary>The hash that a page made now would bear.</summary>
    public static async Task<string> HashAsync(RunningHost host, string address = "notebooks/en/a.ipynb")
    {
        using var answer = await host.GetAsync("/" + address);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return HashIn(html);
    }

    private static string HashIn(string html) => html.Split("data-hash=\"")[1].Split('"')[0];

    public Task HelloAsync(string notebook, string hash, int seen = 0, JsonArray? changes = null, Guid? before = null) =>
        SendAsync(new { type = "hello", notebook, hash, seen, changes = changes ?? [], before });

    public Task SendAsync(object message) => SendTextAsync(JsonSerializer.Serialize(message));

    public async Task SendTextAsync(string text) => await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    /// <summary>The next message; an empty one when the server has closed the connection.</summary>
    public async Task<JsonObject> NextAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[65536];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return [];
            text.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            var message = JsonNode.Parse(text.ToArray())!.AsObject();
            Seen = Math.Max(Seen, (int)message["number"]!);
            return message["message"]!.AsObject();
        }
    }

    /// <summary>All messages up to one for which this holds.</summary>
    public async Task<IReadOnlyList<JsonObject>> UntilAsync(Func<JsonObject, bool> isLast)
    {
        var messages = new List<JsonObject>();
        do
        {
            messages.Add(await NextAsync());
            Assert.NotEmpty(messages[^1]);
        }
        while (!isLast(messages[^1]));
        return messages;
    }

    public Task AskToRunAsync(params string[] ids) => SendAsync(new { type = "run", ids });

    /// <summary>Runs a cell, and gives what it shows and how it ends.</summary>
    public async Task<(string Text, string State)> RunAsync(string id = "a")
    {
        await AskToRunAsync(id);
        var messages = await UntilAsync(message => (string?)message["type"] == "cell" && (string?)message["id"] == id && (string?)message["state"] is "done" or "failed" or "skipped" or "cancelled");
        return (string.Concat(messages.Select(message => (string?)message["text"] ?? (string?)message["html"])), (string)messages[^1]["state"]!);
    }

    public Task<JsonObject> SaveAsync(int number, bool overwrite = false) => AskAsync(number, new { type = "save", number, overwrite });

    /// <summary>Asks and waits for the answer.</summary>
    public async Task<JsonObject> AskAsync(int number, object question)
    {
        await SendAsync(question);
        return (await UntilAsync(message => (string?)message["type"] == "answer" && (int)message["number"]! == number))[^1];
    }

    /// <summary>Closes as a browser does when the page goes.</summary>
    public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, TestContext.Current.CancellationToken);

    /// <summary>Breaks the connection without a word.</summary>
    public void Break() => socket.Abort();

    public void Dispose() => socket.Dispose();
}
