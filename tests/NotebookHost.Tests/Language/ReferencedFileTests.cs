namespace NotebookHost.Tests;

public sealed class ReferencedFileTests : IDisposable
{
    private const string Code = "#r \"lib/Shapes.dll\"\nShapes.Square.Side";
    private readonly TemporaryFolder folder = new();
    private readonly AskedCells asked;

    public ReferencedFileTests() => asked = new(folder.Root);

    public void Dispose()
    {
        asked.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_library_is_found_once_it_is_built_and_known_anew_when_it_is_rebuilt()
    {
        Assert.NotEmpty(await asked.ProblemsAsync(Code));
        WriteLibrary("public static int Side => 2;");
        Assert.Empty(await asked.ProblemsAsync(Code));
        WriteLibrary("public static int Width => 2;");
        Assert.StartsWith("CS0117", Assert.Single(await asked.ProblemsAsync(Code)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_looked_up_on_another_machine_before_a_cell_is_run()
    {
        CompiledLibrary.Write(folder["lib/Shapes.dll"], "public class Shape { }");
        folder.Write("names.csx", "int sides = 4;");

        // Two slashes begin the name of a machine on Windows; elsewhere they are as good as one, and the files would be found.
        var root = folder.Root.Replace('\\', '/').TrimStart('/');
        Assert.StartsWith("CS0006", Assert.Single(await asked.ProblemsAsync($"#r \"//{root}/lib/Shapes.dll\"")).Message, StringComparison.Ordinal);
        Assert.StartsWith("CS1504", Assert.Single(await asked.ProblemsAsync($"#load \"//{root}/names.csx\"")).Message, StringComparison.Ordinal);
        Assert.StartsWith("CS0006", Assert.Single(await asked.ProblemsAsync("#r \"\\\\machine\\share\\Shapes.dll\"")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_is_not_held_open()
    {
        WriteLibrary("public static int Side => 2;");
        Assert.Empty(await asked.ProblemsAsync(Code));

        using var file = new FileStream(folder["lib/Shapes.dll"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Fact]
    public async Task What_a_library_needs_lies_beside_it()
    {
        CompiledLibrary.Write(folder["lib/Base.dll"], "public class Base { public int Inherited => 1; }");
        CompiledLibrary.Write(folder["lib/Derived.dll"], "public class Derived : Base { }", folder["lib/Base.dll"]);

        Assert.Empty(await asked.ProblemsAsync("#r \"lib/Derived.dll\"", "new Derived().Inherited"));
    }

    [Fact]
    public async Task A_packages_library_is_known_once_the_session_has_it()
    {
        const string package = "#r \"nuget: Shapes, 1.0.0\"";
        CompiledLibrary.Write(folder["packages/shapes/1.0.0/lib/Shapes.dll"], "namespace Shapes; public class Square { public static int Side => 2; }");

        asked.Assistant.UsePackages([folder["packages/shapes/1.0.0/lib/Shapes.dll"]]);

        Assert.Empty(await asked.ProblemsAsync(package, "Shapes.Square.Side"));
        Assert.Single(await asked.ProblemsAsync(package, "Shapes.Square.Width"));
        Assert.Contains("Side", await asked.NamesAsync(package, "Shapes.Square.¦"));
        asked.Assistant.UsePackages([]);
        Assert.DoesNotContain("Side", await asked.NamesAsync(package, "Shapes.Square.¦"));
    }

    [Fact]
    public async Task A_librarys_documentation_lies_beside_it()
    {
        WriteLibrary("public static int Side => 2;");
        folder.Write("lib/Shapes.xml", "<doc><members><member name=\"P:Shapes.Square.Side\"><summary>How <c>long</c> a side is.</summary></member></members></doc>");

        Assert.Equal("How long a side is.", (await asked.DescribeAsync("#r \"lib/Shapes.dll\"\nShapes.Square.Si¦de"))?.Summary);
        Assert.Equal("How long a side is.", (await asked.ExplainAsync("Side", "#r \"lib/Shapes.dll\"\nShapes.Square.¦"))?.Summary);
    }

    [Fact]
    public async Task What_a_librarys_author_hides_is_not_offered()
    {
        WriteLibrary("[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)] public static int Hidden => 1; public static int Shown => 2;");

        var names = await asked.NamesAsync("#r \"lib/Shapes.dll\"\nShapes.Square.¦");

        Assert.Contains("Shown", names);
        Assert.DoesNotContain("Hidden", names);
    }

    [Fact]
    public async Task What_the_host_needs_for_itself_is_no_part_of_a_notebook()
    {
        Assert.Contains("CS0234", Assert.Single(await asked.ProblemsAsync("using System.CommandLine;")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CommandLine", await asked.NamesAsync("System.¦"));
    }

    [Fact]
    public async Task A_file_that_is_no_library_is_a_problem_of_its_cell()
    {
        folder.Write("broken.dll", "no library");

        Assert.StartsWith("CS0009", Assert.Single(await asked.ProblemsAsync("#r \"broken.dll\"")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loaded_file_is_read_again_when_it_has_changed()
    {
        folder.Write("tools/twice.csx", "int Twice(int n) => 2 * n;");
        Assert.Empty(await asked.ProblemsAsync("#load \"tools/twice.csx\"", "Twice(21)"));
        folder.Write("tools/twice.csx", "int Thrice(int n) => 3 * n;");
        Assert.StartsWith("CS0103", Assert.Single(await asked.ProblemsAsync("#load \"tools/twice.csx\"", "Twice(21)")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_a_loaded_file_is_marked_at_its_load()
    {
        folder.Write("wrong.csx", "int n = 1;\nint m = nothing;");

        Assert.Equal(
            [new(6, 17, "line 2 of wrong.csx: CS0103: The name 'nothing' does not exist in the current context")],
            await asked.ProblemsAsync("#load \"wrong.csx\"\nn"));
    }

    private void WriteLibrary(string member) => CompiledLibrary.Write(folder["lib/Shapes.dll"], $"namespace Shapes; public class Square {{ {member} }}");
}
