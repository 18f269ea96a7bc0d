using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookHost.Tests;

/// <summary>Compiles a DLL for a notebook to reference.</summary>
internal static class CompiledLibrary
{
    public static void Write(string path, string code, params string[] references)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] needed = [typeof(object).Assembly.Location, Path.Combine(framework, "System.Runtime.dll"), .. references];
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(code)],
            needed.Select(reference => MetadataReference.CreateFromFile(reference)),
            new(OutputKind.DynamicallyLinkedLibrary));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        var result = compilation.Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
