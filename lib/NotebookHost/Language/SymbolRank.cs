using Microsoft.CodeAnalysis;

namespace NotebookHost;

/// <summary>How likely a symbol is meant: the nearer to the reader's own code, the likelier.</summary>
internal sealed class SymbolRank(Compilation compilation)
{
    public const int Local = 0;
    public const int Keyword = 3;
    private const int Notebook = 1;
    private const int Library = 2;
    private const int Namespace = 4;
    private const int Framework = 5;
    private const int OfEveryObject = 6;

    private readonly Dictionary<IAssemblySymbol, bool> framework = new(SymbolEqualityComparer.Default);

    public int Of(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => Local,
        INamespaceSymbol => Namespace,
        { ContainingType.SpecialType: SpecialType.System_Object } => OfEveryObject,
        _ when symbol.Locations.Any(location => location.IsInSource) => Notebook,
        { ContainingAssembly: { } assembly } => IsFramework(assembly) ? Framework : Library,
        _ => Framework,
    };

    private bool IsFramework(IAssemblySymbol assembly)
    {
        if (!framework.TryGetValue(assembly, out var known))
            framework[assembly] = known = IsHost(assembly) || compilation.GetMetadataReference(assembly) is PortableExecutableReference reference && ReferenceResolver.IsFramework(reference);
        return known;
    }

    // Its x.Display() is in reach of every value, and so of no value in particular.
    private static bool IsHost(IAssemblySymbol assembly) => assembly.Name == typeof(SymbolRank).Assembly.GetName().Name;
}
