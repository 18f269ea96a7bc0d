namespace NotebookHost.Tests;

public class CellValueTests(CellSession session) : IClassFixture<CellSession>
{
    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("\"text\"", "text")]
    [InlineData("true", "True")]
    [InlineData("(string)null", "<null>")]
    [InlineData("DayOfWeek.Friday", "Friday")]
    [InlineData("new[] { 1.5, 2 }", "[ 1.5, 2 ]")]
    [InlineData("new List<string>()", "[  ]")]
    [InlineData("Enumerable.Range(0, 22).ToList()", "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ... (2 more) ]")]
    [InlineData("await Task.FromResult(7)", "7")]
    [InlineData("return 3;", "3")]
    [InlineData("int[] seeds = [1, 2, 3];\nseeds.AsParallel().Select(seed => seed * seed).Sum()", "14")]
    [InlineData("dynamic row = new { Hours = 2 };\nrow.Hours + 1", "3")]
    [InlineData("System.Xml.Linq.XElement.Parse(\"<a/>\").Name.LocalName", "a")]
    [InlineData("#!csharp\n1 + 1", "2")]
    [InlineData("HTML(\"<b>bold</b>\")", "bold")]
    [InlineData("#!set --name given --value 5\ngiven", "5")]
    [InlineData("\"a\\r\\nb\"", "a\nb")]
    [InlineData("// C# 14\nstring s = null; s?.Length.ToString()", "<null>")]
    public async Task Shows_the_value_of_the_last_expression(string code, string shown) => Assert.Equal(shown, await session.ValueOf(code));

    [Theory]
    [InlineData("1.ToString();")]
    [InlineData("var x = 1;")]
    [InlineData("")]
    [InlineData("// nothing")]
    [InlineData("GC.KeepAlive(1)")]
    [InlineData("int F() { return 1; }")]
    [InlineData("string? maybe = null;")]
    public async Task Shows_nothing_where_there_is_no_value(string code)
    {
        var (result, outputs) = await session.RunAsync(code);

        Assert.Equal(CellOutcome.Succeeded, result.Outcome);
        Assert.Empty(outputs);
    }

    [Fact]
    public async Task Keeps_printed_text_and_displays_in_order()
    {
        var (_, outputs) = await session.RunAsync("""
            Console.Write("a"); Console.WriteLine('b');
            5.Display();
            Console.Error.WriteLine("c {0}", 1);
            Console.WriteLine();
            "d"
            """);

        Assert.Collection(
            outputs,
            output => Assert.Equal(new StreamOutput("stdout", "ab\n"), output),
            output => Assert.Equal("5", CellSession.TextOf(Assert.IsType<DisplayOutput>(output).Data)),
            output => Assert.Equal(new StreamOutput("stderr", "c 1\n"), output),
            output => Assert.Equal(new StreamOutput("stdout", "\n"), output),
            output => Assert.Equal("d", Assert.IsType<ResultOutput>(output).Data["text/plain"]));
    }

    [Fact]
    public async Task Shows_the_beginning_of_a_sequence_without_end() => Assert.Contains(
        "1, 1 ... (more) ]",
        await session.ValueOf("IEnumerable<int> Endless() { while (true) yield return 1; }\nEndless()"),
        StringComparison.Ordinal);

    [Fact]
    public async Task Shows_a_value_in_the_form_asked_for()
    {
        var (_, outputs) = await session.RunAsync("1.Display(\"text/plain\"); display(\"a\", \"text/html\");");

        Assert.Equal("1", Assert.Single(Assert.IsType<DisplayOutput>(outputs[0]).Data, entry => entry.Key == "text/plain").Value);
        Assert.Contains("<pre>a</pre>", Assert.IsType<DisplayOutput>(outputs[1]).Data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_table_of_records()
    {
        var (_, outputs) = await session.RunAsync("new[] { new { Hours = 2, Score = 92 } }.DisplayTable();");

        var table = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Assert.IsType<DisplayOutput>(Assert.Single(outputs)).Data["text/html"]);
        Assert.Equal(["Hours", "Score"], table.QuerySelectorAll("thead td").Select(head => head.TextContent.Trim()));
        Assert.Equal(["2", "92"], table.QuerySelectorAll("tbody td").Select(value => value.TextContent.Trim()));
    }

    [Fact]
    public async Task A_display_is_updated_in_its_place()
    {
        var (_, outputs) = await session.RunAsync("""
            var line = Microsoft.DotNet.Interactive.KernelInvocationContextExtensions.Display(Microsoft.DotNet.Interactive.KernelInvocationContext.Current, "epoch 0");
            Console.WriteLine("below");
            line.Update("epoch 1");
            """);

        Assert.Equal("epoch 1", Assert.IsType<DisplayOutput>(outputs[0]).Data["text/plain"]);
        Assert.Equal(new StreamOutput("stdout", "below\n"), outputs[1]);
        Assert.Equal(2, outputs.Count);
    }

    [Fact]
    public async Task Commands_of_the_kernel_show_what_they_find()
    {
        await session.RunAsync("var found = 42;");

        var (_, who) = await session.RunAsync("#!whos");
        var (_, html) = await session.RunAsync("#!html\n<b>bold</b>");
        var (_, time) = await session.RunAsync("#!time\n1 + 1");

        Assert.Contains("found", CellSession.TextOf(Assert.IsType<DisplayOutput>(Assert.Single(who)).Data), StringComparison.Ordinal);
        Assert.Equal("<b>bold</b>", Assert.IsType<DisplayOutput>(Assert.Single(html)).Data["text/html"]);
        Assert.Equal("2", CellSession.TextOf(Assert.IsType<ResultOutput>(time[0]).Data));
        Assert.Matches(@"^Wall time: \d+\.\d ms$", Assert.IsType<DisplayOutput>(time[1]).Data["text/plain"]);
    }

    [Fact]
    public async Task Another_notebook_is_imported()
    {
        session.Folder.Write("other.ipynb", NotebookBuilder.With("a", "var imported = 41;").Markdown("b", "*Text*").Code("c", "imported++;"));
        await session.RunAsync("#!import \"other.ipynb\"");

        Assert.Equal("42", await session.ValueOf("imported"));
    }

    [Fact]
    public async Task Shows_what_is_written_past_the_console_before_the_value()
    {
        var (_, outputs) = await session.RunAsync("""
            using System.IO;
            using (var raw = Console.OpenStandardOutput()) raw.Write(Encoding.UTF8.GetBytes("raw é\n"));
            1
            """);

        Assert.Equal(new StreamOutput("stdout", "raw é\n"), outputs[0]);
        Assert.IsType<ResultOutput>(outputs[1]);
    }

    [Fact]
    public async Task Shows_what_is_printed_before_what_is_written_past_the_console_after_it_also_where_the_host_is_busy()
    {
        var running = session.RunAsync("""
            System.Threading.Thread.Sleep(500);
            Console.WriteLine("printed");
            using (var raw = Console.OpenStandardError()) raw.Write(Encoding.UTF8.GetBytes("raw\n"));
            """);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        // More than the pool has threads for, or gets within a second.
        var end = new ManualResetEventSlim();
        for (var number = 0; number < 100; number++)
            ThreadPool.QueueUserWorkItem(_ => end.Wait(), null);
        Thread.Sleep(1000);
        end.Set();
        var (_, outputs) = await running;

        Assert.Equal([new StreamOutput("stdout", "printed\n"), new StreamOutput("stderr", "raw\n")], outputs);
    }

    [Fact]
    public async Task Prints_again_after_a_cell_has_taken_the_console()
    {
        await session.RunAsync("Console.SetOut(System.IO.TextWriter.Null); Console.WriteLine(1);");

        var (_, outputs) = await session.RunAsync("Console.WriteLine(2);");

        Assert.Equal(new StreamOutput("stdout", "2\n"), Assert.Single(outputs));
    }

    [Fact]
    public async Task Cuts_output_without_end()
    {
        var (result, outputs) = await session.RunAsync("for (var i = 0; i < 30_000; i++) Console.WriteLine(new string('x', 99));");

        var text = Assert.IsType<StreamOutput>(Assert.Single(outputs)).Text;
        Assert.Equal(CellOutcome.Succeeded, result.Outcome);
        Assert.InRange(text.Length, OutputLimit.Limit, OutputLimit.Limit + 200);
        Assert.EndsWith("the rest is not shown.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_cells_see_what_earlier_ones_declared()
    {
        await session.RunAsync("using System.IO;\nvar seen = 1; int Twice(int n) => 2 * n;");
        await session.RunAsync("seen = 20; throw new Exception();");

        Assert.Equal("41", await session.ValueOf("Twice(seen) + Path.GetFileName(\"a/b\").Length"));
    }

    [Fact]
    public async Task Has_only_the_usings_of_the_kernel()
    {
        Assert.Contains("CS0103", (await session.ErrorOf("Path_not_declared.ToString()")).Value, StringComparison.Ordinal);
        Assert.Contains("CS0246", (await session.ErrorOf("new HttpClient()")).Value, StringComparison.Ordinal);
        Assert.Contains("CS0103", (await session.ErrorOf("Kernel.Root")).Value, StringComparison.Ordinal);
        Assert.Contains("CS0246", (await session.ErrorOf("new Spectre.Console.Table()")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Composes_no_services_for_completion_which_the_host_has() =>
        Assert.Equal("False", await session.ValueOf("AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == \"Microsoft.CodeAnalysis.CSharp.Features\")"));
}
