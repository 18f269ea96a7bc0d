using System.Text.RegularExpressions;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>Every exercise starts as "not yet", and its folded solution solves it.</summary>
public sealed partial class ExerciseTests(VariantRuns runs)
{
    public static TheoryData<string> Notebooks => Repository.Chapters;

    [Theory, MemberData(nameof(Notebooks))]
    public void Begins_unsolved(string name) =>
        Assert.All(Exercises(Repository.Get(name)), exercise => Assert.StartsWith("Not yet", exercise.Text, StringComparison.Ordinal));

    [Theory, MemberData(nameof(Notebooks))]
    public async Task Is_solved_by_its_folded_solution(string name)
    {
        var run = await runs.Of(name);

        Assert.All(Exercises(Repository.Get(name)).Select(exercise => run[$"{exercise.Id}-{VariantRuns.Solved}"]), exercise =>
            Assert.True(exercise.Text.StartsWith("Exact", StringComparison.Ordinal), $"{exercise.Id}: {exercise.Text}"));
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void Comes_with_a_hint_and_a_solution(string name)
    {
        var notebook = Repository.Get(name);

        // The last has one for each method of a network, and they are its body.
        var (least, most) = name[..2] switch { "00" => (0, 4), "09" => (6, 6), _ => (2, 4) };
        Assert.InRange(Exercises(notebook).Count(), least, most);
        Assert.All(Exercises(notebook), exercise => Assert.Contains("<summary>Hint</summary>", CellAfter(notebook, exercise).Source, StringComparison.Ordinal));
    }

    internal static Notebook Solved(Notebook unsolved)
    {
        var notebook = unsolved.Copy();
        foreach (var exercise in Exercises(notebook).ToArray())
            exercise.Source = Solution(notebook, exercise);
        return notebook;
    }

    private static IEnumerable<Cell> Exercises(Notebook notebook) =>
        notebook.CodeCells.Where(cell => cell.Id.StartsWith("exercise-", StringComparison.Ordinal));

    private static string Solution(Notebook notebook, Cell exercise)
    {
        var blocks = CSharpBlock().Matches(CellAfter(notebook, exercise).Source);
        Assert.True(blocks.Count == 1, $"The cell after {exercise.Id} must hold its solution as one csharp block.");
        return blocks[0].Groups["code"].Value;
    }

    private static Cell CellAfter(Notebook notebook, Cell exercise) =>
        notebook.Cells.SkipWhile(cell => cell.Id != exercise.Id).Skip(1).First();

    [GeneratedRegex(@"```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
