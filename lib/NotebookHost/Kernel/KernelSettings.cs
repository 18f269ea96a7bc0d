using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.CSharp;

namespace NotebookHost;

/// <summary>
/// What the kernel has no other way to be told: that errors name their line, in which cell a line stands, that DLLs are loaded
/// from copies, and that it need only run. The members are those of the versions that Directory.Packages.props pins.
/// </summary>
internal sealed class KernelSettings(CSharpKernel kernel, string copies)
{
    private static readonly FieldInfo Options = Field(typeof(CSharpKernel), "_scriptOptions");
    private static readonly FieldInfo Folder = Field(typeof(CSharpKernel), "_workingDirectory");
    private static readonly PropertyInfo ScriptState = typeof(CSharpKernel).GetProperty(nameof(CSharpKernel.ScriptState))!;

    // The same for every cell, and for what warms up: else each would read the assemblies of .NET anew.
    private readonly CopiedReferences references = new(new(copies));

    /// <summary>What the cells so far have declared.</summary>
    public ScriptState? State
    {
        set => ScriptState.SetValue(kernel, value);
    }

    /// <summary>
    /// A kernel that only runs. The real one also keeps a workspace, from which it completes and describes code; the host does that
    /// itself, in its own process. To compose the workspace's services and to read the documentation of .NET for it would be a
    /// quarter of a session's start.
    /// </summary>
    public static CSharpKernel Create()
    {
        Field(typeof(MefHostServices), "<DefaultHost>k__BackingField").SetValue(null, MefHostServices.Create([typeof(Workspace).Assembly, Assembly.Load("Microsoft.CodeAnalysis.CSharp.Workspaces")]));
        var kernel = new CSharpKernel();
        var workspace = Field(typeof(CSharpKernel), "_workspace").GetValue(kernel)!;
        Field(workspace.GetType(), "_referenceAssemblies").SetValue(workspace, Array.Empty<MetadataReference>());
        return kernel;
    }

    /// <summary>How the kernel compiles.</summary>
    public static ScriptOptions OptionsOf(CSharpKernel kernel) => (ScriptOptions)Options.GetValue(kernel)!;

    /// <summary>Says where the code stands that comes next.</summary>
    /// <param name="folder">The notebook's, which <c>#r</c> and <c>#load</c> start from.</param>
    /// <param name="line">How many lines of the cell stand above it.</param>
    public void PlaceAt(string folder, string cellId, int line)
    {
        references.Folder = folder;
        // Else the kernel would look for DLLs and files in the current directory, which a cell may have changed, and load no copies.
        Folder.SetValue(kernel, Directory.GetCurrentDirectory());
        Options.SetValue(kernel, OptionsOf(kernel)
            .WithMetadataResolver(references)
            .WithSourceResolver(new SourceFileResolver([], folder))
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
            .WithFilePath(CellPlaces.PathOf(folder, cellId, line)));
    }

    private static FieldInfo Field(Type type, string name) => type.GetField(name, BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
        ?? throw new InvalidOperationException($"This version of {type.Name} has no {name}. Use the versions that Directory.Packages.props names.");

    /// <summary>Finds DLLs as the kernel does, and gives copies of those that are not .NET's own.</summary>
    private sealed class CopiedReferences(ShadowCopies copies) : MetadataReferenceResolver
    {
        private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        private readonly Dictionary<string, PortableExecutableReference> known = [];
        private readonly ConcurrentDictionary<AssemblyIdentity, PortableExecutableReference?> missing = new();

        /// <summary>What paths start from.</summary>
        public string? Folder { get; set; }

        public override bool ResolveMissingAssemblies => true;

        public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
            [.. ScriptMetadataResolver.Default.WithBaseDirectory(Folder).ResolveReference(reference, baseFilePath, properties).Select(found => Path.GetDirectoryName(found.FilePath) == Framework ? found : Copy(found.FilePath!, properties))];

        public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity identity) =>
            missing.GetOrAdd(identity, _ => ScriptMetadataResolver.Default.ResolveMissingAssembly(definition, identity));

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

        private PortableExecutableReference Copy(string path, MetadataReferenceProperties properties)
        {
            var copy = copies.Copy(path);
            if (!known.TryGetValue(copy, out var reference))
                known[copy] = reference = MetadataReference.CreateFromFile(copy, properties);
            return reference;
        }
    }
}
