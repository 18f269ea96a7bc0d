using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookHost;

/// <summary>
/// The C# of the cells, which is that of .NET Interactive's last kernel: C# 14 script, the same usings and no more, nullable
/// off, not optimised. What compiles here compiles there.
/// </summary>
internal static class ScriptSettings
{
    private static readonly string[] DefaultUsings =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    /// <param name="references">Finds what <c>#r</c> names.</param>
    /// <param name="files">Finds what <c>#load</c> names.</param>
    public static ScriptOptions Create(MetadataReferenceResolver references, SourceReferenceResolver files) => ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithImports(DefaultUsings)
        .AddReferences(typeof(Enumerable).Assembly, typeof(IEnumerable<>).Assembly)
        .WithMetadataResolver(references)
        .WithSourceResolver(files)
        .WithOptimizationLevel(OptimizationLevel.Debug)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8);
}
