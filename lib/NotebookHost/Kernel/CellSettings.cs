using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookHost;

/// <summary>The C# of the cells as the embedded kernel compiles it: C# 14 script, its usings and references and no more, nullable off, not optimised.</summary>
internal static class CellSettings
{
    // The last one is a type: UseKernelHelpers brings display(…), HTML(…) and their like by a using static.
    private static readonly string[] DefaultUsings =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq", typeof(Kernel).FullName!,
    ];

    private static readonly Type[] Referenced =
        [typeof(Enumerable), typeof(IEnumerable<>), typeof(Task<>), typeof(Kernel), typeof(CSharpKernel), typeof(PocketView)];

    /// <param name="references">Finds what <c>#r</c> names, and the assemblies that the kernel gives every cell.</param>
    /// <param name="files">Finds what <c>#load</c> names.</param>
    public static ScriptOptions Create(MetadataReferenceResolver references, SourceReferenceResolver files) => ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithImports(DefaultUsings)
        .AddReferences(Referenced.Select(type => type.Assembly.Location).Distinct())
        .WithMetadataResolver(references)
        .WithSourceResolver(files)
        .WithOptimizationLevel(OptimizationLevel.Debug)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8);
}
