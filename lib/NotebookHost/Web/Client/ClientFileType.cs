namespace NotebookHost;

/// <summary>The content types of what pages load.</summary>
internal static class ClientFileType
{
    /// <summary>The type by the file's ending, or null for what is not for browsers.</summary>
    public static string? Of(string file) => Path.GetExtension(file) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => null,
    };
}
