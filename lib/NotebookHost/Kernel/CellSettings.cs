using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;

namespace NotebookHost;

/// <summary>The C# of the cells, read off the kernel that compiles them: its language version, its usings, its references.</summary>
internal static class CellSettings
{
    /// <param name="references">Finds what <c>#r</c> names, and the assemblies that the kernel gives every cell.</param>
    /// <param name="files">Finds what <c>#load</c> names.</param>
    public static ScriptOptions Create(MetadataReferenceResolver references, SourceReferenceResolver files)
    {
        using var kernel = new CSharpKernel();
        // display(…), HTML(…) and their like come by a using static, which the kernel runs before the first cell.
        return KernelSettings.OptionsOf(kernel).AddImports(typeof(Kernel).FullName!).WithMetadataResolver(references).WithSourceResolver(files);
    }
}
