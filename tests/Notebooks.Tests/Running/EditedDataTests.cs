using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>A reader edits the data cell and runs on: every cell below adapts.</summary>
public sealed class EditedDataTests(TutorialCopy copy) : IClassFixture<TutorialCopy>
{
    public static TheoryData<string, string> Edits =>
        [.. from edit in Edit.All.Keys from notebook in Editable select (edit, notebook.Name)];

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "no rows", "studied (h), slept (h), score (points)", "There is no row whose labels are known" },
        { "only a question", "studied (h), slept (h), score (points)\n4, 8, ?", "There is no row whose labels are known" },
        { "ragged rows", "studied (h), slept (h), score (points)\n2, 9, 92\n1, 5\n3, 6, 89", "2 values" },
        { "text", "studied (h), slept (h), score (points)\n2, 9, 92\none, 5, 86", "one" },
        { "a decimal comma", "studied (h), slept (h), score (points)\n2, 9, 92\n1, \"5,5\", 86", "5,5" },
        { "NaN", "studied (h), slept (h), score (points)\n2, 9, 92\nNaN, 5, 86", "NaN" },
        { "a column of zeros", "studied (h), slept (h), score (points)\n0, 9, 92\n0, 5, 86", "all zeros" },
    };

    private static IEnumerable<Notebook> Editable =>
        Repository.Notebooks.Where(notebook => notebook.CodeCells.Any(cell => cell.Id == "data" && cell.Source.Contains("\"\"\"", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Edits))]
    public async Task Runs_on_with(string edit, string notebook)
    {
        var run = await copy.RunAsync(Edit.All[edit].ApplyTo(Repository.Get(notebook)));

        run.Succeeded();
    }

    // The data cell is the same in every notebook, so one notebook stands for all.
    [Theory, MemberData(nameof(Mistakes))]
    public async Task Says_in_a_sentence_what_is_wrong_with(string mistake, string table, string sentence)
    {
        var run = await copy.RunAsync(new Edit(table).ApplyTo(Repository.Get("01-data")));

        Assert.True(run.Result.ExitCode == 1, $"{mistake}: {run.Result.Report}");
        Assert.Contains(sentence, run.Result.Report, StringComparison.Ordinal);
    }
}
