using System.Net.WebSockets;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NotebookHost;

/// <summary>Carries messages between a page and its session, as long as the page's web socket is open.</summary>
internal sealed class PageConnection(WebSocket socket, PageSessions sessions)
{
    /// <summary>In bytes: more than any notebook's code, less than would fill the memory.</summary>
    private const int LongestMessage = 16 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Spoken = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Heard = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public async Task ServeAsync(string page, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            if (await ReadAsync(ending.Token) is not { } first)
                return;
            var hello = first as PageRequest.Hello ?? throw new NotebookException("A page says first what it shows.");
            var (session, isNew) = sessions.Enter(page, hello, ending);
            try
            {
                await WriteAsync(0, new PageEvent.Welcome(isNew), ending.Token);
                await TalkAsync(session, isNew ? 0 : hello.Seen, ending);
            }
            finally
            {
                sessions.Leave(page, ending);
            }
        }
        catch (Exception error) when (error is NotebookException or JsonException or NotSupportedException)
        {
            // A message without a type is what JsonSerializer does not support.
            await CloseAsync(error is NotebookException ? error.Message : "The page sent something that is not a request.");
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or IOException)
        {
            // The page was closed, or the host ends.
        }
    }

    /// <summary>Sends and receives until either comes to an end; then neither goes on.</summary>
    private async Task TalkAsync(PageSession session, int seen, CancellationTokenSource ending)
    {
        var sending = SendAllAsync(session.Outbox, seen, ending.Token);
        var receiving = ReceiveAllAsync(session, ending.Token);
        try
        {
            await await Task.WhenAny(sending, receiving);
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(sending, receiving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendAllAsync(PageOutbox outbox, int seen, CancellationToken cancellationToken)
    {
        outbox.Forget(seen);
        while (true)
        {
            (seen, var message) = await outbox.NextAsync(seen, cancellationToken);
            await WriteAsync(seen, message, cancellationToken);
        }
    }

    private async Task ReceiveAllAsync(PageSession session, CancellationToken cancellationToken)
    {
        while (await ReadAsync(cancellationToken) is { } request)
        {
            // The page may have come by another connection, which knows better.
            cancellationToken.ThrowIfCancellationRequested();
            session.Receive(request);
        }
    }

    private async Task WriteAsync(int number, PageEvent message, CancellationToken cancellationToken) =>
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { number, message }, Spoken), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

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
                return JsonSerializer.Deserialize<PageRequest>(text.GetBuffer().AsSpan(0, (int)text.Length), Heard)
                    ?? throw new NotebookException("The page sent something that is not a request.");
        }
    }

    /// <summary>Says why in the closing message, which may have 123 bytes.</summary>
    private async Task CloseAsync(string reason)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(reason);
        var shown = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 120))).TrimEnd('\ufffd');
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            if (socket.State == WebSocketState.Open)
                await socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, shown, patience.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or IOException)
        {
            // It is gone already, or does not answer.
        }
    }
}
