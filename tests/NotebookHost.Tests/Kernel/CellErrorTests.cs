namespace NotebookHost.Tests;

public class CellErrorTests(CellSession session) : IClassFixture<CellSession>
{
    [Fact]
    public async Task A_compile_error_names_line_column_and_reason()
    {
        var (result, outputs) = await session.RunAsync("var a = 1;\nvar b = a + missing;");

        var error = Assert.IsType<ErrorOutput>(Assert.Single(outputs));
        Assert.Equal((CellOutcome.Failed, 2), (result.Outcome, result.Line));
        Assert.Equal("line 2 of cell cell, column 13: CS0103: The name 'missing' does not exist in the current context", error.Value);
    }

    [Fact]
    public async Task An_exception_names_type_message_and_line_without_paths_or_frames_of_the_host()
    {
        var (result, outputs) = await session.RunAsync("""
            int Fail(int n) =>
                throw new ArgumentException("bad");
            var all = new List<int> { 1 }.Select(Fail).ToList();
            """);

        var error = Assert.IsType<ErrorOutput>(Assert.Single(outputs));
        Assert.Equal(2, result.Line);
        Assert.Equal(("System.ArgumentException", "bad"), (error.Name, error.Value));
        Assert.Equal(["System.ArgumentException: bad", "   at Fail, line 2 of cell cell", "   at line 3 of cell cell"], error.Traceback);
    }

    [Fact]
    public async Task An_exception_names_its_cause() => Assert.Contains(
        "   because of System.FormatException: inner",
        (await session.ErrorOf("throw new InvalidOperationException(\"outer\", new FormatException(\"inner\"));")).Traceback);

    [Fact]
    public async Task An_awaited_exception_is_the_cell_s_error() => Assert.Equal(
        "System.TimeoutException",
        (await session.ErrorOf("await Task.Run(() => throw new TimeoutException());")).Name);

    [Theory]
    [InlineData("1 + 1;", "CS0201")]
    [InlineData("namespace A { }", "CS7021")]
    [InlineData("#r \"missing.dll\"", "CS0006: Metadata file 'missing.dll' could not be found")]
    [InlineData("#load \"missing.csx\"", "CS1504")]
    public async Task Refuses_what_the_kernel_refuses(string code, string expected) => Assert.Contains(expected, (await session.ErrorOf(code)).Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("#!html\n<b>", "#!html")]
    [InlineData("var x = 1;\n#!time", "#!time")]
    [InlineData("%time 1 + 1", "%time")]
    [InlineData("%%writefile a", "%%writefile")]
    [InlineData("#i \"nuget:https://example.org\"", "#i")]
    public async Task Refuses_magic_commands_by_name(string code, string name)
    {
        var error = await session.ErrorOf(code);

        Assert.StartsWith($"The magic command {name} is not known here", error.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget: Plotly.NET, 5.1.0\"", "Plotly.NET")]
    [InlineData("#r \"nuget:Humanizer\"", "Humanizer")]
    public async Task Refuses_packages_by_name(string code, string name)
    {
        var error = await session.ErrorOf(code);

        Assert.StartsWith($"The package {name} cannot be added here", error.Value, StringComparison.Ordinal);
        Assert.Contains("Polyglot Notebooks", error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_packages_of_a_loaded_file()
    {
        session.Folder.Write("packages.csx", "#r \"nuget: Plotly.NET, 5.1.0\"\n");

        Assert.StartsWith("The package Plotly.NET", (await session.ErrorOf("#load \"packages.csx\"")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_nothing_for_what_stands_in_a_comment_or_a_string() => Assert.Equal("3", await session.ValueOf(""""
        // #r "nuget: A"
        /*
        #!html
        #r "nuget: B"
        */
        var text = """
            %time
            #r "nuget: C"
            """;
        #if NEVER
        #r "nuget: D"
        #endif
        7
        % 4
        """"));
}
