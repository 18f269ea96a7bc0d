using System.Globalization;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>A reader edits the data cell and runs on: every cell below adapts.</summary>
public sealed class EditedDataTests(TutorialCopy copy) : IClassFixture<TutorialCopy>
{
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["one row"] = "studied (h), slept (h), score (points)\n2, 9, 92\n4, 8, ?",
        ["fifty rows"] = "studied (h), slept (h), score (points)\n" + string.Join('\n', Enumerable.Range(1, 50).Select(Student)) + "\n4, 8, ?",
        ["one feature"] = "studied (h), score (points)\n2, 92\n1, 86\n3, 89\n4, ?",
        ["a third feature"] = "studied (h), slept (h), coffee (cups), score (points)\n2, 9, 1, 92\n1, 5, 4, 86\n3, 6, 0, 89\n4, 8, 2, ?",
        ["five features"] = "a, b, c, d, e, score\n1, 2, 3, 4, 5, 60\n5, 4, 3, 2, 1, 70\n1, 1, 2, 2, 3, 80\n2, 2, 2, 2, 2, ?",
        ["scores over 100"] = "studied (h), slept (h), score (points)\n2, 9, 120\n1, 5, 86\n3, 6, 250\n4, 8, ?",
        ["a constant column"] = "studied (h), slept (h), score (points)\n2, 8, 92\n1, 8, 86\n3, 8, 89\n4, 8, ?",
        ["constant scores"] = "studied (h), slept (h), score (points)\n2, 9, 90\n1, 5, 90\n3, 6, 90\n4, 8, ?",
        ["the same row twice"] = "studied (h), slept (h), score (points)\n2, 9, 92\n2, 9, 92\n2.0001, 9, 91.9999\n4, 8, ?",
        ["no question"] = "studied (h), slept (h), score (points)\n2, 9, 92\n1, 5, 86\n3, 6, 89",
        ["three questions"] = "studied (h), slept (h), score (points)\n?\n2, 9, 92\n1, 5, 86\n4, 8, ?\n3, 6, 89\n0, 9, ?\n9, 0, ?".Replace("?\n2", "2", StringComparison.Ordinal),
    };

    private static readonly Dictionary<string, (string Table, string Sentence)> Refused = new()
    {
        ["no rows"] = ("studied (h), slept (h), score (points)", "row"),
        ["ragged rows"] = ("studied (h), slept (h), score (points)\n2, 9, 92\n1, 5\n3, 6, 89", "row 2"),
        ["text"] = ("studied (h), slept (h), score (points)\n2, 9, 92\none, 5, 86", "one"),
        ["NaN"] = ("studied (h), slept (h), score (points)\n2, 9, 92\nNaN, 5, 86", "NaN"),
        ["a column of zeros"] = ("studied (h), slept (h), score (points)\n0, 9, 92\n0, 5, 86", "column 1"),
    };

    public static TheoryData<string, string> Edits => Combine(Tables.Keys);

    public static TheoryData<string, string> Mistakes => Combine(Refused.Keys);

    [Theory, MemberData(nameof(Edits))]
    public async Task Keeps_running_with(string edit, string name)
    {
        var run = await copy.RunAsync(WithData(name, Tables[edit]));

        run.Succeeded();
    }

    [Theory, MemberData(nameof(Mistakes))]
    public async Task Says_in_one_sentence_what_is_wrong_with(string mistake, string name)
    {
        var run = await copy.RunAsync(WithData(name, Refused[mistake].Table));

        Assert.Equal(1, run.Result.ExitCode);
        Assert.Contains(Refused[mistake].Sentence, run.Result.Report, StringComparison.Ordinal);
    }

    private static Notebook WithData(string name, string table)
    {
        var notebook = Repository.Get(name).Copy();
        var cell = notebook["data"];
        var (start, end) = (cell.Source.IndexOf("\"\"\"", StringComparison.Ordinal) + 3, cell.Source.LastIndexOf("\"\"\"", StringComparison.Ordinal));
        cell.Source = $"{cell.Source[..start]}\n{table}\n{cell.Source[end..]}";
        return notebook;
    }

    private static string Student(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number % 7 + 0.5}, {4 + number % 6}, {60 + number % 40}");

    private static TheoryData<string, string> Combine(IEnumerable<string> edits)
    {
        var names = Repository.Notebooks.Where(notebook => notebook.CodeCells.Any(cell => cell.Id == "data")).Select(notebook => notebook.Name);
        return [.. from edit in edits from name in names select (edit, name)];
    }
}
