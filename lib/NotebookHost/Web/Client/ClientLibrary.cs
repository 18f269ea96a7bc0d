namespace NotebookHost;

/// <summary>Where a page loads a library from.</summary>
internal enum LibraryPlace
{
    /// <summary>From this machine.</summary>
    Here,

    /// <summary>From a public CDN, if it can be reached.</summary>
    Cdn,

    /// <summary>It does without.</summary>
    Nowhere,
}

/// <summary>A library that pages load.</summary>
/// <param name="Addresses">Its files, script before style; none where it is done without.</param>
internal sealed record ClientLibrary(string Name, string Version, LibraryPlace Place, IReadOnlyList<string> Addresses);
