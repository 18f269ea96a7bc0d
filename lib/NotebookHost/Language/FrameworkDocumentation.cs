namespace NotebookHost;

/// <summary>
/// Where the .NET SDK keeps the documentation of .NET itself: with the reference assemblies, which divide .NET otherwise than
/// the assemblies that run.
/// </summary>
internal static class FrameworkDocumentation
{
    private static readonly string[] Likely = ["System.Runtime", "System.Collections", "System.Threading"];
    private static readonly string? Folder = FindFolder();

    /// <summary>The files that may document an assembly of .NET; none without an SDK.</summary>
    public static IEnumerable<string> FilesFor(string assemblyPath) => Folder is null
        ? []
        : Likely.Prepend(Path.GetFileNameWithoutExtension(assemblyPath)).Distinct().Select(name => Path.Combine(Folder, name + ".xml"));

    // dotnet/shared/Microsoft.NETCore.App/10.0.1 runs, dotnet/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0 documents.
    private static string? FindFolder()
    {
        var running = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(running, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var version = FormattableString.Invariant($"{Environment.Version.Major}.{Environment.Version.Minor}");
        return Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs, version + ".*").Select(pack => Path.Combine(pack, "ref", "net" + version)).LastOrDefault(Directory.Exists)
            : null;
    }
}
