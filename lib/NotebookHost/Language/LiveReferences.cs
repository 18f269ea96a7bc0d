using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookHost;

/// <summary>
/// Finds the DLLs that cells reference, as <see cref="ReferenceResolver"/> does, and reads them where they lie: into memory,
/// so that a rebuild finds its files free. It watches them, because a rebuild changes what the cells may use.
/// </summary>
internal sealed class LiveReferences(string folder, WatchedFiles watched) : MetadataReferenceResolver
{
    private readonly ScriptMetadataResolver inner = ScriptMetadataResolver.Default.WithBaseDirectory(folder);
    private readonly ConcurrentDictionary<string, PortableExecutableReference> known = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<PortableExecutableReference>> named = new();
    private readonly ConcurrentDictionary<(string? Needy, AssemblyIdentity Needed), PortableExecutableReference?> missing = new();

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        named.GetOrAdd(reference, _ =>
        {
            watched.Add(Path.Combine(folder, reference));
            return Readable(() => [.. inner.ResolveReference(reference, baseFilePath, properties).Select(Kept)]);
        });

    // Every cell asks for the same ones again.
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity identity) =>
        missing.GetOrAdd(((definition as PortableExecutableReference)?.FilePath, identity), _ => FindMissing(definition, identity));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private PortableExecutableReference? FindMissing(MetadataReference definition, AssemblyIdentity identity)
    {
        // Beside a DLL that a cell named, not beside the host.
        if (definition is PortableExecutableReference { FilePath: { } path } needy && known.ContainsKey(path) && !ReferenceResolver.IsFramework(needy))
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, identity.Name + ".dll");
            watched.Add(beside);
            if (File.Exists(beside))
                return Readable(() => [Kept(MetadataReference.CreateFromFile(beside))]).SingleOrDefault();
        }
        var found = inner.ResolveMissingAssembly(definition, identity);
        return found is not null && ReferenceResolver.IsFramework(found) ? Kept(found) : null;
    }

    // The same object for the same file, so that its types are the same types in every cell.
    private PortableExecutableReference Kept(PortableExecutableReference found) => known.GetOrAdd(found.FilePath!, found);

    private static ImmutableArray<PortableExecutableReference> Readable(Func<ImmutableArray<PortableExecutableReference>> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or BadImageFormatException)
        {
            // A build may be writing it just now; the compiler then says that it was not found.
            return [];
        }
    }
}
