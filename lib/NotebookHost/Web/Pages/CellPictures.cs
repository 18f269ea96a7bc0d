namespace NotebookHost;

/// <summary>Puts a cell's pasted pictures in the place of the addresses by which its text calls them.</summary>
internal sealed class CellPictures(IReadOnlyDictionary<string, string> pictures)
{
    private const string Scheme = "attachment:";

    // A text may call one picture a thousand times, and each time it is written in full.
    private int left = SafeHtml.Limit;

    /// <summary>The address as it is to stand in the page; one that names no pasted picture as it was.</summary>
    public string Of(string address)
    {
        if (!address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return address;
        var name = address[Scheme.Length..];
        var picture = pictures.GetValueOrDefault(name) ?? pictures.GetValueOrDefault(Uri.UnescapeDataString(name));
        if (picture is null || picture.Length > left)
            return address;
        left -= picture.Length;
        return picture;
    }
}
