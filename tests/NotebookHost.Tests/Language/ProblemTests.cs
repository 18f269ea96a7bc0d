namespace NotebookHost.Tests;

public sealed class ProblemTests(AskedCells asked) : IClassFixture<AskedCells>
{
    public static TheoryData<string> Notebooks => [.. Tutorial.Names];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task The_tutorials_own_cells_have_none(string name)
    {
        var cells = Tutorial.CellsOf(name);
        Assert.NotEmpty(cells);
        foreach (var cell in cells)
            Assert.Equal((cell.Id, ""), (cell.Id, string.Join('\n', await asked.Assistant.ProblemsAsync(cells, cell.Id, TestContext.Current.CancellationToken))));
    }

    [Theory]
    [InlineData("var σ = 1;\nσ + bias", "bias", "CS0103")]
    [InlineData("int n = \"three\";", "\"three\"", "CS0029")]
    [InlineData("var a = 1\nvar b = 2;", "1", "CS1002")]
    [InlineData("var emoji = \"🧠\"; brain", "brain", "CS0103")]
    [InlineData("1 + 1;", "1 + 1", "CS0201")]
    [InlineData("#r \"nowhere.dll\"", "#r \"nowhere.dll\"", "CS0006")]
    [InlineData("#load \"nowhere.csx\"", "\"nowhere.csx\"", "CS1504")]
    public async Task An_error_is_marked_where_it_is(string code, string marked, string id)
    {
        var problem = Assert.Single(await asked.ProblemsAsync(code));

        Assert.Equal(marked, code[problem.Start..problem.End]);
        Assert.StartsWith(id + ": ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 + 1")]
    [InlineData("string? s = null; int unused;")]
    [InlineData("await Task.Delay(1); 1.Display(); \"x\".Display(\"text/html\")")]
    [InlineData("display(1); HTML(\"x\")")]
    [InlineData("new[] { 1, 2 }.AsParallel().Sum()")]
    [InlineData("dynamic d = 1; d + 1")]
    [InlineData("new System.Xml.Linq.XElement(\"a\")")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(1)")]
    [InlineData("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags; b(\"x\")")]
    [InlineData("using Microsoft.DotNet.Interactive; KernelInvocationContext.Current.Display(1)")]
    [InlineData("record Point(double X, double Y); new Point(1, 2).X")]
    [InlineData("")]
    public async Task A_cell_that_runs_has_none(string code) => Assert.Empty(await asked.ProblemsAsync(code));

    [Fact]
    public async Task Only_the_cells_own_errors_are_told()
    {
        Assert.Single(await asked.ProblemsAsync("var a = 1; nothing"));
        Assert.Empty(await asked.ProblemsAsync("var a = 1; nothing", "a + 1"));
    }

    [Fact]
    public async Task A_cell_sees_what_the_cells_above_it_declare_now()
    {
        Assert.Empty(await asked.ProblemsAsync("var a = 1;", "a + 1"));
        Assert.Contains("'a'", Assert.Single(await asked.ProblemsAsync("var b = 1;", "a + 1")).Message, StringComparison.Ordinal);
        Assert.Empty(await asked.ProblemsAsync("var b = 1;", "var a = \"again\";", "a.Length + b"));
        Assert.Empty(await asked.ProblemsAsync("var a = 1;", "var a = \"again\";", "a.Length"));
        Assert.Single(await asked.ProblemsAsync("var a = 1;", "a.Length"));
        Assert.Empty(await asked.ProblemsAsync("using System.IO;", "Path.Combine(\"a\", \"b\")"));
    }

    [Fact]
    public async Task Overlapping_questions_are_answered_each_for_its_own_text()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => asked.ProblemsAsync($"var a{n} = 1;", $"a{n % 2}")));

        Assert.Equal(Enumerable.Range(0, 40).Select(n => n < 2 ? 0 : 1), answers.Select(problems => problems.Count));
    }

    [Theory]
    [InlineData("#!time\n1 + 1")]
    [InlineData("#!set --name a --value b\r\n1 + 1")]
    [InlineData("#i \"nuget:https://example.org/index.json\"\n1 + 1")]
    [InlineData("#!html\n<b>3 < 4")]
    [InlineData("1 + 1\n#!markdown\nHello, `you`")]
    [InlineData("var a = 1;\n#!javascript\nlet b = a ?? c;\n#!csharp\na + 1")]
    [InlineData("/*\n#!time\n*/ 1")]
    public async Task What_the_kernel_takes_out_of_a_cell_is_no_mistake_in_it(string code) => Assert.Empty(await asked.ProblemsAsync(code));

    [Theory]
    [InlineData("#!time\nnothing")]
    [InlineData("#!html\n<b>nothing\n#!csharp\nnothing")]
    [InlineData("#!time\r\n// \"#!html\"\r\nnothing")]
    public async Task What_follows_a_magic_command_is_marked_where_it_is(string code)
    {
        var problem = Assert.Single(await asked.ProblemsAsync(code));

        Assert.Equal(code.LastIndexOf("nothing", StringComparison.Ordinal), problem.Start);
        Assert.Equal("nothing", code[problem.Start..problem.End]);
    }

    [Fact]
    public async Task What_is_no_command_of_the_kernel_is_a_mistake()
    {
        Assert.NotEmpty(await asked.ProblemsAsync("%time"));
        Assert.NotEmpty(await asked.ProblemsAsync("1 #!time"));
    }

    [Fact]
    public async Task At_and_below_a_package_that_is_not_there_yet_nothing_is_a_mistake()
    {
        const string package = "#r \"nuget: Plotly.NET, 6.0.0\"\nusing Plotly.NET;";

        Assert.Empty(await asked.ProblemsAsync(package));
        Assert.Empty(await asked.ProblemsAsync("var a = 1;", package, "Chart.Line(a)"));
        Assert.Single(await asked.ProblemsAsync("nothing"));
        IReadOnlyList<CellText> cells = [new("above", "nothing"), new("package", package)];
        Assert.Single(await asked.Assistant.ProblemsAsync(cells, "above", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_question_about_no_cell_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => asked.Assistant.ProblemsAsync([new("a", "")], "b", TestContext.Current.CancellationToken));
}
