using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>
/// Gives the ids of a piece of HTML a beginning of their own, so that they neither hide nor repeat another id of the page. What
/// refers to them in the same piece follows.
/// </summary>
internal sealed partial class SafeIds
{
    private readonly HashSet<string> known;
    private readonly string prefix;

    public SafeIds(string html, IEnumerable<string> ids)
    {
        known = new(ids, StringComparer.Ordinal);
        // The same piece has the same ids each time, on every machine.
        prefix = known.Count == 0 ? "" : $"in-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)))[..8]}-";
    }

    /// <summary>The id as it stands in the page; null for one that no reference could name.</summary>
    public string? Of(string id) => known.Contains(id) ? prefix + id : null;

    /// <summary>The address of a part of the page, such as <c>#clip</c>; of another piece's part as it was.</summary>
    public string OfPart(string address) => known.Contains(address[1..]) ? $"#{prefix}{address[1..]}" : address;

    /// <summary>A list of ids, such as that of <c>aria-labelledby</c>.</summary>
    public string InList(string list) => string.Join(' ', list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(id => Of(id) ?? id));

    /// <summary>CSS that names ids as <c>url(#clip)</c>.</summary>
    public string InCss(string css) => known.Count == 0 ? css : Reference().Replace(css, match => match.Groups[1].Value + OfPart(match.Groups[2].Value));

    [GeneratedRegex("""(url\(\s*["']?)(#[^\s"'()]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
