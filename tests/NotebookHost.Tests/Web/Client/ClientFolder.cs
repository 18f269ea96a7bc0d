namespace NotebookHost.Tests;

/// <summary>The files that pages load, as the build has put them beside the host.</summary>
internal static class ClientFolder
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "client");

    public const string WithoutNpm = "The build brought no libraries for pages: npm is missing, cannot reach its registry, or is turned off.";

    /// <summary>Whether the build has brought all libraries.</summary>
    public static bool HasLibraries => ClientLibraries.Find(Path).All.All(library => library.Place == LibraryPlace.Here);

    /// <summary>A copy without the libraries that the build brings, in which any of the libraries' files can be put.</summary>
    public static string CopyPlain(TemporaryFolder folder)
    {
        var copy = Directory.CreateDirectory(folder["client"]).FullName;
        foreach (var file in Directory.EnumerateFiles(Path).Where(file => !file.EndsWith("plotly.min.js", StringComparison.Ordinal)))
            File.Copy(file, System.IO.Path.Combine(copy, System.IO.Path.GetFileName(file)));
        return copy;
    }
}
