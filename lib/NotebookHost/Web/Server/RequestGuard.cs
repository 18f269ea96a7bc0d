using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NotebookHost;

/// <summary>
/// Lets through what the reader's own browser asks for, from this server's own pages. A name that resolves to this machine (DNS
/// rebinding) shows in the Host header, a page from elsewhere in Origin and Sec-Fetch-Site, and neither knows the token.
/// </summary>
internal sealed class RequestGuard(RequestDelegate next, AccessToken token)
{
    // A browser leaves this one out.
    private const int HttpPort = 80;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsOwnHost(context) || !IsOwnOrigin(context) || !HttpMethods.IsGet(context.Request.Method))
            await RefuseAsync(context, "This server answers only to its own pages.");
        else if (token.IsIn(context.Request.Query))
            Enter(context);
        else if (!token.IsIn(context.Request))
            await RefuseAsync(context, "Open the address that the host printed when it started: it holds the token that lets you in.");
        else
            await next(context);
    }

    private static bool IsOwnHost(HttpContext context) =>
        context.Request.Host is { Host: "127.0.0.1" or "localhost", Port: var port } && (port ?? HttpPort) == context.Connection.LocalPort;

    private static bool IsOwnOrigin(HttpContext context)
    {
        var headers = context.Request.Headers;
        var isFromElsewhere = headers.ContainsKey(HeaderNames.Origin) && headers.Origin != $"http://{context.Request.Host}";
        // A browser says so itself where a page of another site, or of another port of this machine, asks for something.
        // Following a link from there is no harm: it shows a page to the reader and nothing to the other site.
        var isFetchedElsewhere = headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && headers["Sec-Fetch-Mode"] != "navigate";
        var isConnection = context.WebSockets.IsWebSocketRequest && !headers.ContainsKey(HeaderNames.Origin);
        return !isFromElsewhere && !isFetchedElsewhere && !isConnection;
    }

    /// <summary>Keeps the token as a cookie, and takes it out of the address bar and the history.</summary>
    private void Enter(HttpContext context)
    {
        token.WriteCookie(context);
        // The path as the server understood it; a second slash would make it another server's address.
        var path = "/" + context.Request.Path.ToUriComponent().TrimStart('/');
        // From the page that the browser was started with: to the browser a redirection still comes from there, and the cookie is
        // not for what comes from elsewhere. An answer that goes on by itself comes from here.
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            context.Response.Headers["Refresh"] = $"0; url={path}";
            return;
        }
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
    }

    private static async Task RefuseAsync(HttpContext context, string sentence)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(sentence + "\n");
    }
}
