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
    public async Task A_text_in_the_cell_may_say_which_of_its_lines_is_wrong()
    {
        var (result, _) = await session.RunAsync("void Read(string table)\n{\n    var wrong = new FormatException(\"bad\");\n    wrong.Data[\"Line\"] = 8;\n    throw wrong;\n}\nRead(\"\"\"\n    a\n    \"\"\");");

        Assert.Equal(8, result.Line);
    }

    [Fact]
    public async Task An_exception_names_its_cause() => Assert.Contains(
        "   because of System.FormatException: inner",
        (await session.ErrorOf("throw new InvalidOperationException(\"outer\", new FormatException(\"inner\"));")).Traceback);

    [Theory]
    [InlineData("empty.Length")]
    [InlineData("Console.WriteLine(1);\nstring.Concat(empty.Select(letter => letter))")]
    public async Task A_variable_that_a_failed_cell_left_without_a_value_is_named_with_that_cell(string code)
    {
        await session.ErrorOf("string empty = int.Parse(\"nine\").ToString();");

        var (result, outputs) = await session.RunAsync(code);

        Assert.Equal(CellOutcome.Failed, result.Outcome);
        Assert.Equal("empty has no value, because cell cell, which declares it, has failed. Fix that cell and run it first.", Assert.IsType<ErrorOutput>(outputs[^1]).Value);
    }

    [Fact]
    public async Task A_failure_further_on_says_what_may_have_led_to_it()
    {
        await session.ErrorOf("string empty = int.Parse(\"nine\").ToString(); int Length() => empty.Length; var lengths = new List<int> { Length() };");

        // The first that was left empty, and other tests in this session leave some.
        Assert.Matches(@"^Object reference not set to an instance of an object\. Perhaps that is so because of this: \w+ has no value, because cell cell, ", (await session.ErrorOf("Length()")).Value);
        Assert.StartsWith("bad", (await session.ErrorOf("throw new FormatException(\"bad\");")).Value, StringComparison.Ordinal);
        await session.RunAsync("string empty = \"mended\";");
    }

    [Fact]
    public async Task A_variable_that_is_null_on_purpose_or_has_a_value_by_now_is_not_blamed()
    {
        await session.ErrorOf("string late = int.Parse(\"nine\").ToString(); string never = null;");
        await session.RunAsync("string late = \"here\"; string nothing = null; string never = \"\";");
        await session.ErrorOf("var wrong = missing;");

        Assert.DoesNotContain("nothing has no value", (await session.ErrorOf("late.Length + nothing.Length")).Value, StringComparison.Ordinal);
    }

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
    [InlineData("#!nonsense\n1", 1)]
    [InlineData("var x = 1;\n#!fsharp\nlet y = 1", 2)]
    public async Task A_command_that_the_kernel_does_not_know_is_named_with_its_line(string code, int line)
    {
        var (result, outputs) = await session.RunAsync(code);

        var error = Assert.IsType<ErrorOutput>(Assert.Single(outputs));
        Assert.Equal((CellOutcome.Failed, line), (result.Outcome, result.Line));
        Assert.StartsWith($"line {line} of cell cell, column 1: DNI101: Unknown magic command '#!", error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_cannot_be_had_is_named_without_a_path_of_this_machine()
    {
        var (_, outputs) = await session.RunAsync("#r \"nuget: NeuralNotebooks.NoSuchPackage, 1.0.0\"");

        var error = Assert.IsType<ErrorOutput>(outputs[^1]);
        Assert.StartsWith("The package could not be installed. NU", error.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(".fsproj", string.Concat(error.Traceback), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var a = 1;\n\n#!time\nvar b = 2;\nthrow new FormatException(\"x\");", 5)]
    [InlineData("#!time\nvar b = 2;\nvar c = nowhere;", 3)]
    public async Task An_error_below_a_command_is_counted_from_the_top_of_the_cell(string code, int line)
    {
        var (result, outputs) = await session.RunAsync(code);

        Assert.Equal(line, result.Line);
        Assert.Contains($"line {line} of cell cell", string.Concat(outputs.OfType<ErrorOutput>().Single().Traceback), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.ReadLine()")]
    [InlineData("Console.Read()")]
    [InlineData("await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"Hours?\")")]
    public async Task Asking_at_the_keyboard_is_refused_in_a_sentence(string code) => Assert.StartsWith(
        "A notebook has no keyboard to read from. Write the value into the cell instead",
        (await session.ErrorOf(code)).Value,
        StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_nothing_for_what_stands_in_a_comment_or_a_string() => Assert.Equal("3", await session.ValueOf(""""
        // #r "nuget: A"
        var text = """
            %time
            """;
        7
        % 4
        """"));
}
