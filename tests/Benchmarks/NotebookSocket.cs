using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace Benchmarks;

/// <summary>What a notebook's page says to the host and hears from it.</summary>
internal sealed class NotebookSocket : IAsyncDisposable
{
    private const string Cell = "added-1";

    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[64 * 1024];

    public static async Task<NotebookSocket> OpenAsync(Uri host, CookieContainer cookies, string notebook, string hash)
    {
        var page = new NotebookSocket();
        page.socket.Options.Cookies = cookies;
        page.socket.Options.SetRequestHeader("Origin", host.GetLeftPart(UriPartial.Authority));
        await page.socket.ConnectAsync(new UriBuilder(host) { Scheme = "ws", Path = $"/pages/{Guid.NewGuid()}" }.Uri, CancellationToken.None);
        await page.SendAsync(new { type = "hello", notebook, hash, seen = 0, changes = Array.Empty<object>() });
        await page.HearAsync("welcome");
        await page.SendAsync(new { type = "add", id = Cell, after = "setup", code = "" });
        return page;
    }

    /// <summary>Runs the code as a cell, until the page has heard that it is done.</summary>
    public async Task RunAsync(string code)
    {
        await SendAsync(new { type = "edit", id = Cell, code });
        await SendAsync(new { type = "run", ids = new[] { Cell } });
        var shown = (await HearAsync("shown")).GetProperty("html").GetString();
        while ((await HearAsync("cell")).GetProperty("state").GetString() is var state and not "done")
        {
            if (state == "failed")
                throw new InvalidOperationException($"The cell failed: {shown}");
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task SendAsync(object message) => socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The next message of a kind; others are passed over.</summary>
    private async Task<JsonElement> HearAsync(string type)
    {
        while (true)
        {
            var length = 0;
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), CancellationToken.None);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new InvalidOperationException($"The host closed the connection: {part.CloseStatusDescription}");
            var message = JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, length)).GetProperty("message");
            if (message.GetProperty("type").GetString() == type)
                return message;
        }
    }
}
