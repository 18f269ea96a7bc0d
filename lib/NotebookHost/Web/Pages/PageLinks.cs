namespace NotebookHost;

/// <summary>How a page refers to other pages and files: as the server has them, or as an exported page, from wherever it lies.</summary>
/// <param name="Root">What leads from the page to the site's root, ending in a slash.</param>
/// <param name="Suffix">What the address of a page ends in behind the notebook's name.</param>
internal sealed record PageLinks(string Root, string Suffix)
{
    public static readonly PageLinks Server = new("/", ".ipynb");

    /// <summary>The links of an exported page.</summary>
    /// <param name="address">Where the page lies in the site, such as <c>notebooks/en/01-data.html</c>.</param>
    public static PageLinks Export(string address) => new(string.Concat(Enumerable.Repeat("../", address.Count(letter => letter == '/'))) is { Length: > 0 } up ? up : "./", ".html");

    public string Home => Suffix == ".html" ? Root + "index.html" : Root;

    public string To(string address) => Root + Escape(NotebookSite.IsNotebook(address) ? PageOf(address) : address);

    /// <summary>A file itself, also where the site has a page for it.</summary>
    public string ToFile(string address) => Root + Escape(address);

    public string Client(string file) => $"{Root}client/{file}";

    /// <summary>An address of the server's own, such as <c>/client/page.css</c>, or of another, as it is from this page.</summary>
    public string Of(string address) => address.StartsWith('/') ? Root + address[1..] : address;

    /// <summary>Where the page of a notebook lies in the site.</summary>
    public string PageOf(string notebook) => notebook[..^".ipynb".Length] + Suffix;

    /// <summary>A link as a notebook writes it, relative to itself, as it must be on the page.</summary>
    public string Rewrite(string link)
    {
        var end = link.IndexOfAny(['#', '?']) is var at and >= 0 ? at : link.Length;
        var isNotebook = !link.Contains(':', StringComparison.Ordinal) && NotebookSite.IsNotebook(link[..end]);
        return isNotebook ? PageOf(link[..end]) + link[end..] : link;
    }

    private static string Escape(string address) => string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
}
