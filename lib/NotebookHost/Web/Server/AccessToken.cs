using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NotebookHost;

/// <summary>
/// The secret in the address that the host prints. Whoever shows it once gets it as a cookie, so that the pages' own links and
/// connections need not carry it.
/// </summary>
internal sealed class AccessToken
{
    public const string Parameter = "token";

    private readonly string value = RandomNumberGenerator.GetHexString(48, lowercase: true);

    public string AddTo(string address) => $"{address}?{Parameter}={value}";

    public bool IsIn(IQueryCollection query) => query[Parameter] is [{ } shown] && IsEqual(shown);

    public bool IsIn(HttpRequest request) => request.Cookies[CookieName(request.HttpContext)] is { } shown && IsEqual(shown);

    public void WriteCookie(HttpContext context) =>
        context.Response.Cookies.Append(CookieName(context), value, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });

    // Cookies know no ports: two hosts on one machine must not overwrite each other's.
    private static string CookieName(HttpContext context) => FormattableString.Invariant($"notebook-host-{context.Connection.LocalPort}");

    // Takes as long for a wrong first letter as for a wrong last one.
    private bool IsEqual(string shown) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(value));
}
