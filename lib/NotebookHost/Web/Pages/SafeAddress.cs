using System.Text;
using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>Which addresses strangers' HTML may name. All are given back as a browser would read them, without tabs and line ends.</summary>
internal static partial class SafeAddress
{
    /// <summary>Where a link may lead: to the web, to a mailbox, or to a place beside the page. Else null.</summary>
    public static string? OfLink(string address)
    {
        var read = AsRead(address);
        return !HasScheme().IsMatch(read) || WebOrMail().IsMatch(read) ? read : null;
    }

    /// <summary>Where an image may come from: a file beside the page, or the address itself. Else null.</summary>
    public static string? OfImage(string address)
    {
        var read = AsRead(address);
        return IsRelative(read) || (ImageData().Match(read) is { Success: true } image && !IsTooLarge(image, read)) ? read : null;
    }

    private static bool IsTooLarge(Match image, string address)
    {
        if (!image.Groups["svg"].Success)
            return false;
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        var content = Uri.UnescapeDataString(address[(comma + 1)..]);
        var isBase64 = comma > 0 && address[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase);
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(content.Length)];
        var length = 0;
        return isBase64 && !Convert.TryFromBase64String(content, bytes, out length)
            || DrawingSize.IsTooLarge(new MemoryStream(bytes, 0, isBase64 ? length : Encoding.UTF8.GetBytes(content, bytes)));
    }

    /// <summary>A part of the same document, such as <c>#clip</c>. Else null.</summary>
    public static string? OfPart(string address) => AsRead(address) is ['#', ..] read ? read : null;

    /// <summary>Whether the address is of a place beside the page, and not of a part of the page itself.</summary>
    public static bool IsRelative(string address) => address is not ("" or ['#', ..]) && !HasScheme().IsMatch(address) && !LeadsOutside(address);

    /// <summary>Whether the address leads to another host, also as <c>//host</c> or <c>\\host</c>.</summary>
    public static bool LeadsOutside(string address) => WebOrMail().IsMatch(address) || address is ['/' or '\\', '/' or '\\', ..];

    private static string AsRead(string address) => Ignored().Replace(address, "").Trim(Padding);

    private static readonly char[] Padding = [.. Enumerable.Range(0, 33).Select(code => (char)code)];

    [GeneratedRegex(@"[\t\n\r]")]
    private static partial Regex Ignored();

    [GeneratedRegex(@"^[^/?#\\]*:")]
    private static partial Regex HasScheme();

    [GeneratedRegex(@"^(https?|mailto):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebOrMail();

    [GeneratedRegex(@"^data:image/(png|jpeg|gif|webp|(?<svg>svg\+xml))[;,]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImageData();
}
