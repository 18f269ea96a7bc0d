using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookHost;

/// <summary>
/// Finds the DLLs that cells reference, as the kernel does, and reads them where they lie: into memory, so that a rebuild finds
/// its files free. It watches them, because a rebuild changes what the cells may use.
/// </summary>
internal sealed class LiveReferences(string folder, WatchedFiles watched) : MetadataReferenceResolver
{
    // .NET does not change while the host runs, so all pages share what is known of it.
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Framework = new();
    private static readonly HashSet<string> Always = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)];

    private readonly ScriptMetadataResolver inner = ScriptMetadataResolver.Default.WithBaseDirectory(folder);
    private readonly ConcurrentDictionary<string, PortableExecutableReference> known = new();
    private readonly ConcurrentDictionary<(string Reference, string? From), ImmutableArray<PortableExecutableReference>> named = new();
    private readonly ConcurrentDictionary<(string? Needy, AssemblyIdentity Needed), PortableExecutableReference?> missing = new();

    public override bool ResolveMissingAssemblies => true;

    /// <summary>Whether it comes with .NET or with the kernel, so that no cell names it.</summary>
    public static bool IsAlwaysThere(string path) => Always.Contains(path);

    /// <summary>The same object for the same file, so that its types are the same types in every cell; none while the file cannot be read.</summary>
    public PortableExecutableReference? Read(string path)
    {
        if (FrameworkDocumentation.Covers(path))
            return Framework.GetOrAdd(path, path => MetadataReference.CreateFromFile(path, documentation: new FrameworkDocumentation(path)));
        watched.Add(path);
        return Readable(() => known.GetOrAdd(path, path => MetadataReference.CreateFromFile(path, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(path, ".xml")))));
    }

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        named.GetOrAdd((reference, baseFilePath), _ =>
        {
            if (WatchedFiles.IsElsewhere(reference))
                return [];
            watched.Add(Path.Combine(folder, reference));
            var found = Readable(() => inner.ResolveReference(reference, baseFilePath, properties).AsEnumerable()) ?? [];
            return [.. found.Select(found => Read(found.FilePath!)).OfType<PortableExecutableReference>()];
        });

    // Every cell asks for the same ones again.
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        missing.GetOrAdd(((definition as PortableExecutableReference)?.FilePath, referenceIdentity), asked =>
        {
            if (asked.Needy is { } needy)
                watched.Add(Path.Combine(Path.GetDirectoryName(needy)!, referenceIdentity.Name + ".dll"));
            return Readable(() => inner.ResolveMissingAssembly(definition, referenceIdentity))?.FilePath is { } path ? Read(path) : null;
        });

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static T? Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or BadImageFormatException)
        {
            // A build may be writing it just now; the compiler then says that it was not found.
            return default;
        }
    }
}
