using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NotebookHost;

/// <summary>What every answer tells the browser about what a page may do.</summary>
internal sealed class ResponseHeaders(RequestDelegate next, ClientLibraries libraries)
{
    /// <summary>
    /// For a notebook's images and data, which a stranger may have written: a drawing that is opened as a page of its own runs
    /// nothing, not even this server's scripts.
    /// </summary>
    public const string FilePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

    private readonly string policy = Policy(libraries);

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        return next(context);
    }

    /// <summary>
    /// Only the page's own scripts run: nothing in a notebook's text or outputs can, whatever it looks like, load from elsewhere, or
    /// send anything. Styles may be inline, since outputs bring theirs.
    /// </summary>
    private static string Policy(ClientLibraries libraries)
    {
        var elsewhere = string.Concat(libraries.PolicySources.Select(source => " " + source));
        var map = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(libraries.ImportMap())));
        return $"default-src 'none'; script-src 'self' 'sha256-{map}'{elsewhere}; style-src 'self' 'unsafe-inline'{elsewhere}; font-src 'self'{elsewhere}; "
            + "img-src 'self' data: blob:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    }
}
