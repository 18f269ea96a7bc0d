namespace NotebookHost.Tests;

public class ReferenceTests(CellSession session) : IClassFixture<CellSession>
{
    private const string Formatters = """
        using System;
        using System.IO;
        namespace Shown;
        class TypeFormatterSourceAttribute(Type type) : Attribute
        {
            public Type FormatterSourceType => type;
            public string[] PreferredMimeTypes { get; set; }
        }
        public class Source
        {
            public System.Collections.Generic.IEnumerable<object> CreateTypeFormatters() =>
                [new Formatter("text/html", "<b>é</b>\r\n"), new Formatter("text/plain", "plain"), new Formatter("text/latex", "x")];
        }
        class Formatter(string mimeType, string text)
        {
            public string MimeType => mimeType;
            public Type Type => typeof(Base);
            public bool Format(object value, TextWriter writer) { if (value is Broken) throw new FormatException("broken"); writer.Write(text); return true; }
        }
        [TypeFormatterSource(typeof(Source), PreferredMimeTypes = ["text/html", "text/plain"])]
        public class Base { }
        public class Derived : Base { }
        public class Broken : Base { }
        """;

    [Theory]
    [InlineData("Base")]
    [InlineData("Derived")]
    public async Task A_type_shows_itself_in_all_its_preferred_MIME_types_at_once(string type)
    {
        var (_, outputs) = await RunWithFormatters($"new Shown.{type}().Display();\nnew Shown.{type}()");

        Dictionary<string, string> expected = new() { ["text/html"] = "<b>é</b>\n", ["text/plain"] = "plain" };
        Assert.Equal(expected, Assert.IsType<DisplayOutput>(outputs[0]).Data);
        Assert.Equal(expected, Assert.IsType<ResultOutput>(outputs[1]).Data);
    }

    [Fact]
    public async Task A_type_shows_itself_in_the_MIME_type_asked_for()
    {
        var (_, outputs) = await RunWithFormatters("new Shown.Base().Display(\"text/latex\");");

        Assert.Equal(new Dictionary<string, string> { ["text/latex"] = "x" }, Assert.IsType<DisplayOutput>(Assert.Single(outputs)).Data);
    }

    [Fact]
    public async Task A_formatter_that_throws_fails_the_cell()
    {
        var (result, outputs) = await RunWithFormatters("new Shown.Broken()");

        Assert.Equal(CellOutcome.Failed, result.Outcome);
        Assert.Equal("broken", Assert.IsType<ErrorOutput>(Assert.Single(outputs)).Value);
    }

    [Fact]
    public async Task What_a_DLL_needs_is_found_beside_it()
    {
        CompiledLibrary.Write(session.Folder["with beside/Needed.dll"], "public class Needed { public static int Number => 42; }");
        CompiledLibrary.Write(session.Folder["with beside/Needing.dll"], "public class Needing { public static int Ask() => Needed.Number; }", session.Folder["with beside/Needed.dll"]);

        Assert.Equal("42", await session.ValueOf("#r \"with beside/Needing.dll\"\nNeeding.Ask()"));
    }

    [Fact]
    public async Task A_DLL_can_be_rebuilt_while_it_is_in_use_and_is_new_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        CompiledLibrary.Write(folder["Built.dll"], "public class Built { public static int Version => 1; }");
        await using var own = new CSharpSession(folder.Root);
        var cancellation = TestContext.Current.CancellationToken;
        var shown = new List<CellOutput>();
        await own.RunAsync("a", "#r \"Built.dll\"\nBuilt.Version", shown.Add, cancellationToken: cancellation);

        CompiledLibrary.Write(folder["Built.dll"], "public class Built { public static int Version => 2; }");
        await own.RunAsync("b", "Built.Version", shown.Add, cancellationToken: cancellation);
        await own.RestartAsync(cancellation);
        await own.RunAsync("c", "#r \"Built.dll\"\nBuilt.Version", shown.Add, cancellationToken: cancellation);

        Assert.Equal(["1", "1", "2"], shown.Select(output => CellSession.TextOf(Assert.IsType<ResultOutput>(output).Data)));
        Assert.Equal(1, own.ExecutionCount);
    }

    [Fact]
    public async Task A_file_is_loaded_from_the_notebook_s_folder_and_one_that_it_loads_from_its_own()
    {
        session.Folder.Write("scripts/outer.csx", "#load \"deep/inner.csx\"\nint Outer() => Inner() + 1;\n");
        session.Folder.Write("scripts/deep/inner.csx", "int Inner() => 1;\nint Bad(int n) =>\n    10 / n;\n");

        Assert.Equal("2", await session.ValueOf("#load \"scripts/outer.csx\"\nOuter()"));
        Assert.Equal("   at Bad, line 3 of inner.csx", (await session.ErrorOf("Bad(0)")).Traceback[1]);
    }

    private Task<(CellResult Result, IReadOnlyList<CellOutput> Outputs)> RunWithFormatters(string code)
    {
        if (!File.Exists(session.Folder["lib/Shown.dll"]))
            CompiledLibrary.Write(session.Folder["lib/Shown.dll"], Formatters);
        return session.RunAsync($"#r \"lib/Shown.dll\"\n{code}");
    }
}
