using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookHost;

/// <summary>
/// Finds the DLLs that cells reference. What a DLL needs is looked for beside it and in .NET itself, and not among the host's
/// own packages, which no other host has.
/// </summary>
internal sealed class ReferenceResolver(string folder, ShadowCopies copies) : MetadataReferenceResolver
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private readonly ScriptMetadataResolver inner = ScriptMetadataResolver.Default.WithBaseDirectory(folder);
    private readonly Dictionary<string, PortableExecutableReference> known = [];

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        [.. inner.ResolveReference(reference, baseFilePath, properties).Select(found => Copied(found, properties))];

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity identity)
    {
        if (definition is PortableExecutableReference { FilePath: { } path } && copies.Contains(path))
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, identity.Name + ".dll");
            if (File.Exists(beside))
                return Reference(beside, MetadataReferenceProperties.Assembly);
        }
        var found = inner.ResolveMissingAssembly(definition, identity);
        return found is not null && IsFramework(found) ? found : null;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private PortableExecutableReference Copied(PortableExecutableReference found, MetadataReferenceProperties properties) =>
        found.FilePath is { } path && !IsFramework(found) ? Reference(copies.Copy(path), properties) : found;

    private PortableExecutableReference Reference(string path, MetadataReferenceProperties properties)
    {
        if (!known.TryGetValue(path, out var reference))
            known[path] = reference = MetadataReference.CreateFromFile(path, properties);
        return reference;
    }

    /// <summary>Whether this is a part of .NET itself.</summary>
    public static bool IsFramework(PortableExecutableReference reference) => Path.GetDirectoryName(reference.FilePath) == Framework;
}
