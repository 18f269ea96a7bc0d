using Notebooks.Tests.Running;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Tool;

/// <summary>The notebooks in the real kernel of Polyglot Notebooks: <c>dotnet interactive stdio</c>, as Visual Studio Code starts it.</summary>
public sealed class ToolTests(RestoredTool tool) : IClassFixture<RestoredTool>
{
    private static readonly Dictionary<string, Edit> Edits = new()
    {
        ["12 rows"] = new("studied (h), slept (h), score (points)\n" + Edit.Students(12) + "\n4, 8, ?"),
        ["one feature"] = new("studied (h), score (points)\n2, 92\n1, 86\n3, 89\n4, ?"),
        ["no question"] = new("studied (h), slept (h), score (points)\n2, 9, 92\n1, 5, 86\n3, 6, 89"),
    };

    public static TheoryData<string> Notebooks => Repository.Names;

    // The edits follow in the same session, as with a reader who edits the data and runs everything again.
    [Theory, MemberData(nameof(Notebooks))]
    public async Task Runs_every_cell_with_the_stored_words_and_runs_with_edited_data(string name)
    {
        var notebook = Repository.Get(name);
        await using var kernel = await tool.StartAsync();

        foreach (var cell in notebook.CodeCells)
        {
            var words = (await RunAsync(kernel, cell, "as it is")).Words;
            if (!cell.Tags.Contains("varies"))
                Assert.True(ToolAnswer.StoredWords(cell) == words, $"{cell.Id} has stored\n{ToolAnswer.StoredWords(cell)}\nand the tool says\n{words}");
        }

        foreach (var (edit, variant) in EditedDataTests.CanBeEdited(notebook) ? Edits : [])
            foreach (var cell in variant.ApplyTo(notebook).CodeCells)
                await RunAsync(kernel, cell, edit);
    }

    [Theory]
    [InlineData("Plotly.NET.CSharp.Chart.Line<double, double, string>(new[] { 1.0, 2 }, new[] { 1.0, 4 })", "figure")]
    [InlineData("Matrix<double>.Build.Dense(2, 3, 0.5)", ".nn-matrix table")]
    public async Task Shows_a_value_of_a_package_as_what_it_is_right_after_the_setup(string code, string shown)
    {
        await using var kernel = await tool.StartAsync();
        await RunAsync(kernel, Repository.Notebooks[0]["setup"], "setup");

        var answer = await kernel.SubmitAsync(code);

        Assert.Null(answer.Failure);
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Assert.Single(answer.Values)["text/html"]);
        Assert.NotNull(html.QuerySelector(shown));
        Assert.Null(html.QuerySelector("[class^=dni-]"));
    }

    private static async Task<ToolAnswer> RunAsync(ToolKernel kernel, Cell cell, string edit)
    {
        var answer = await kernel.SubmitAsync(cell.Source);
        Assert.True(answer.Failure is null, $"{cell.Id}, {edit}: {answer.Failure}");
        return answer;
    }
}
