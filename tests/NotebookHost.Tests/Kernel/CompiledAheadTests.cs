using System.Reflection.PortableExecutable;

namespace NotebookHost.Tests;

/// <summary>What a session runs before its first cell waits for no just-in-time compiler.</summary>
public sealed class CompiledAheadTests
{
    [Theory]
    [InlineData("Microsoft.CodeAnalysis")]
    [InlineData("Microsoft.CodeAnalysis.CSharp")]
    [InlineData("Microsoft.DotNet.Interactive")]
    public void The_compiler_and_the_kernel_come_in_the_code_of_this_machine(string assembly)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Repository.Root, "artifacts", "compiled")), "Built with -p:CompileAhead=false, or for a machine that has no such compiler.");

        using var image = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));

        Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
    }
}
