using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>A reader edits the data cell and runs everything again: every cell adapts.</summary>
public sealed class EditedDataTests(TutorialCopy copy, VariantRuns runs) : IClassFixture<TutorialCopy>
{
    /// <summary>What may go wrong in the data cell, which cell says so, and words of its sentence.</summary>
    private static readonly Dictionary<string, (string Table, string Cell, string Sentence)> Mistakes = new()
    {
        ["no-rows"] = ("studied (h), slept (h), score (points)", "data", "There is no row whose labels are known"),
        ["only-a-question"] = ("studied (h), slept (h), score (points)\n4, 8, ?", "data", "There is no row whose labels are known"),
        ["ragged-rows"] = ("studied (h), slept (h), score (points)\n2, 9, 92\n1, 5\n3, 6, 89", "data", "2 values"),
        ["text"] = ("studied (h), slept (h), score (points)\n2, 9, 92\none, 5, 86", "data", "one"),
        ["a-decimal-comma"] = ("studied (h), slept (h), score (points)\n2, 9, 92\n1, \"5,5\", 86", "data", "5,5"),
        ["NaN"] = ("studied (h), slept (h), score (points)\n2, 9, 92\nNaN, 5, 86", "data", "NaN"),
        ["a-column-of-zeros"] = ("studied (h), slept (h), score (points)\n0, 9, 92\n0, 5, 86", "scaling", "all zeros"),
    };

    public static TheoryData<string> Editable =>
        [.. Repository.Notebooks.Where(CanBeEdited).Select(notebook => notebook.Name)];

    internal static bool CanBeEdited(Notebook notebook) =>
        notebook.CodeCells.Any(cell => cell.Id == "data" && cell.Source.Contains("\"\"\"", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Editable))]
    public async Task Runs_with_every_edit_one_after_the_other_in_one_session(string notebook)
    {
        var run = await runs.Of(notebook);

        Assert.All(Edit.All.Keys, edit => Assert.Contains(run.CodeCells, cell => cell.Id == $"data-{edit}"));
    }

    // The data cell is the same in every notebook, so that one notebook stands for all.
    [Fact]
    public async Task Says_in_a_sentence_what_is_wrong()
    {
        var original = Repository.Get("01-data");
        var notebook = Notebook.InARow(original, Mistakes.Select(mistake => (mistake.Key, new Edit(mistake.Value.Table).ApplyTo(original).UpTo(mistake.Value.Cell))));
        foreach (var (name, mistake) in Mistakes)
            notebook[$"{mistake.Cell}-{name}"].Tag("raises-exception");

        var run = await copy.RunAsync(notebook);

        run.Succeeded();
        Assert.All(Mistakes, mistake =>
        {
            var error = Assert.Single(run.Notebook[$"{mistake.Value.Cell}-{mistake.Key}"].Outputs);
            Assert.Equal("error", (string?)error["output_type"]);
            Assert.Contains(mistake.Value.Sentence, (string?)error["evalue"], StringComparison.Ordinal);
        });
    }
}
