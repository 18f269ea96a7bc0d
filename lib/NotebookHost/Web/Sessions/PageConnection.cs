using System.Net.WebSockets;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NotebookHost;

/// <summary>Carries messages between a page and its session, as long as the page's web socket is open.</summary>
internal sealed class PageConnection(WebSocket socket, PageSessions sessions)
{
    /// <summary>In bytes: more than any notebook's code, less than would fill the memory.</summary>
    private const int LongestMessage = 16 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ServeAsync(string page, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            if (await ReadAsync(ending.Token) is not PageRequest.Hello hello)
                return;
            var (session, isNew) = sessions.Enter(page, hello, ending);
            try
            {
                session.Outbox.Rewind(isNew ? 0 : hello.Seen);
                await WriteAsync(0, new PageEvent.Welcome(isNew), ending.Token);
                await await Task.WhenAny(SendAllAsync(session.Outbox, ending.Token), ReceiveAllAsync(session, ending.Token));
            }
            finally
            {
                sessions.Leave(page, ending);
                await ending.CancelAsync();
            }
        }
        catch (Exception error) when (error is NotebookException or JsonException)
        {
            await CloseAsync(error.Message);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or IOException)
        {
            // The page was closed, or the host ends.
        }
    }

    private async Task SendAllAsync(PageOutbox outbox, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (number, message) = await outbox.NextAsync(cancellationToken);
            await WriteAsync(number, message, cancellationToken);
        }
    }

    private async Task ReceiveAllAsync(PageSession session, CancellationToken cancellationToken)
    {
        while (await ReadAsync(cancellationToken) is { } request)
            session.Receive(request);
    }

    private async Task WriteAsync(int number, PageEvent message, CancellationToken cancellationToken) =>
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { number, message }, Json), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <summary>The next message, or null when the page has closed the connection.</summary>
    private async Task<PageRequest?> ReadAsync(CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            text.Write(buffer, 0, part.Count);
            if (text.Length > LongestMessage)
                throw new NotebookException("The page sent more than can be taken in.");
            if (part.EndOfMessage)
                return JsonSerializer.Deserialize<PageRequest>(text.GetBuffer().AsSpan(0, (int)text.Length), Json);
        }
    }

    /// <summary>Says why in the closing message, which may have 123 bytes.</summary>
    private async Task CloseAsync(string reason)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(reason);
        var shown = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 120))).TrimEnd('\ufffd');
        if (socket.State == WebSocketState.Open)
            await socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, shown, CancellationToken.None);
    }
}
