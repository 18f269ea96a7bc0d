using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NotebookHost;

/// <summary>
/// The documentation of .NET itself, which the .NET SDK keeps with the reference assemblies; those divide .NET otherwise than
/// the assemblies that run. Without an SDK there is none. A file is read when it is first asked for.
/// </summary>
internal sealed class FrameworkDocumentation(string assemblyPath) : DocumentationProvider
{
    // System.Private.CoreLib and its kin are documented in these, by how often they are asked for.
    private static readonly string[] Likely =
    [
        "System.Runtime", "System.Collections", "System.Threading", "System.Runtime.InteropServices", "System.Memory", "System.Numerics.Vectors",
        "System.Text.Encoding.Extensions", "System.Collections.Concurrent", "System.Threading.Thread", "System.Threading.ThreadPool", "System.Diagnostics.StackTrace",
        "System.Diagnostics.Tracing", "System.Diagnostics.Contracts", "System.Xml.XDocument", "System.Xml.ReaderWriter", "System.Xml.XmlSerializer",
    ];

    private static readonly string Running = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly string? Folder = FindFolder();
    private static readonly ConcurrentDictionary<string, string> Files = new();

    private readonly IEnumerable<string> names = Likely.Prepend(Path.GetFileNameWithoutExtension(assemblyPath));

    /// <summary>Whether this is a part of .NET itself.</summary>
    public static bool Covers(string assemblyPath) => Path.GetDirectoryName(assemblyPath) == Running;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        names.Select(name => Find(Files.GetOrAdd(name, Read), documentationMemberID)).FirstOrDefault(found => found is not null) ?? "";

    // Millions of characters are searched sooner than parsed.
    private static string? Find(string file, string id)
    {
        var start = file.IndexOf($"<member name=\"{id}\">", StringComparison.Ordinal);
        return start < 0 ? null : file[start..(file.IndexOf("</member>", start, StringComparison.Ordinal) + "</member>".Length)];
    }

    private static string Read(string name)
    {
        try
        {
            var path = Folder is null ? "" : Path.Combine(Folder, name + ".xml");
            return File.Exists(path) ? File.ReadAllText(path) : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Documentation is a help; without it the name is offered all the same.
            return "";
        }
    }

    // dotnet/shared/Microsoft.NETCore.App/10.0.1 runs, dotnet/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0 documents.
    private static string? FindFolder()
    {
        var packs = Path.GetFullPath(Path.Combine(Running, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var version = FormattableString.Invariant($"{Environment.Version.Major}.{Environment.Version.Minor}");
        return Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs, version + ".*").Select(pack => Path.Combine(pack, "ref", "net" + version)).LastOrDefault(Directory.Exists)
            : null;
    }
}
