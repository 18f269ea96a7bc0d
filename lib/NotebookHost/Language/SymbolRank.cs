using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Tags;

namespace NotebookHost;

/// <summary>How likely a name is meant: the nearer to the reader's own code, the likelier. Roslyn sorts by the alphabet alone.</summary>
internal sealed class SymbolRank(Compilation compilation)
{
    private const int Local = 0;
    private const int Notebook = 1;
    private const int Library = 2;
    private const int Keyword = 3;
    private const int Namespace = 4;
    private const int Framework = 5;
    private const int OfEveryObject = 6;

    private readonly Dictionary<IAssemblySymbol, bool> named = new(SymbolEqualityComparer.Default);

    public int Of(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => Local,
        INamespaceSymbol => Namespace,
        { ContainingType.SpecialType: SpecialType.System_Object } => OfEveryObject,
        _ when symbol.Locations.Any(location => location.IsInSource) => Notebook,
        { ContainingAssembly: { } assembly } => IsNamed(assembly) ? Library : Framework,
        _ => Framework,
    };

    /// <summary>Of what is no symbol of its own: a keyword, or the name of an argument or of a property between braces.</summary>
    public static int OfTag(string? tag) => tag == WellKnownTags.Keyword ? Keyword : Local;

    // What no cell needs to name lies with .NET or with the host.
    private bool IsNamed(IAssemblySymbol assembly)
    {
        if (!named.TryGetValue(assembly, out var known))
            named[assembly] = known = compilation.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path } && !LiveReferences.IsAlwaysThere(path);
        return known;
    }
}
