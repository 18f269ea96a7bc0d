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
    [InlineData("1.Display();\n#r \"nuget: Plotly.NET, 5.1.0\"  \n", "#r \"nuget: Plotly.NET, 5.1.0\"", "The package Plotly.NET cannot be added here")]
    [InlineData("#!time\nnothing", "#!time", "The magic command #!time is not known here")]
    [InlineData("%%time", "%%time", "The magic command %%time is not known here")]
    public async Task What_only_NET_Interactive_understands_is_one_problem_in_the_sessions_words(string code, string marked, string sentence)
    {
        var problem = Assert.Single(await asked.ProblemsAsync(code));

        Assert.Equal(marked, code[problem.Start..problem.End]);
        Assert.StartsWith(sentence, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_no_cell_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => asked.Assistant.ProblemsAsync([new("a", "")], "b", TestContext.Current.CancellationToken));
}
