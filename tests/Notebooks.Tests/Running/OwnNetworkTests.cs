using System.Globalization;
using System.Text.RegularExpressions;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>The network that the reader builds, with every method written.</summary>
public sealed partial class OwnNetworkTests(TutorialCopy copy, VariantRuns runs) : IClassFixture<TutorialCopy>
{
    private static readonly Notebook Unsolved = Repository.Get("09-build-it-yourself");

    [Fact]
    public async Task Gives_the_library_s_numbers_and_reads_handwriting()
    {
        var run = await runs.Of(Unsolved.Name);
        Cell Solved(string id) => run[$"{id}-{VariantRuns.Solved}"];

        Assert.All(Unsolved.CodeCells, cell => Assert.DoesNotContain("not yet", Solved(cell.Id).Text, StringComparison.OrdinalIgnoreCase));
        foreach (var compared in new[] { "exam", "dina", "gradient-check", "reading" })
            Assert.All(Rows(Solved(compared)), row => Assert.All(row[1..], number => Assert.Equal(row[0], number)));
        Assert.InRange(double.Parse(Assert.Single(Rows(Solved("reading")))[1], CultureInfo.InvariantCulture), 95, 100);
        var pictures = Picture().Matches(Solved("pictures").Text);
        Assert.Equal(8, pictures.Count);
        Assert.InRange(pictures.Count(picture => picture.Groups["label"].Value == picture.Groups["read"].Value), 7, 8);
    }

    [Fact]
    public async Task Fits_other_rows_and_two_hidden_layers()
    {
        var edited = Edit.All["five-features-and-scores-over-100"].ApplyTo(ExerciseTests.Solved(Unsolved)).UpTo("gradient-check");

        var run = await copy.RunAsync(edited);

        run.Succeeded();
        Assert.All(Rows(run.Notebook["exam"]).Concat(Rows(run.Notebook["dina"])), row => Assert.Equal(row[0], row[1]));
        Assert.Equal(3, Rows(run.Notebook["gradient-check"]).Count);
    }

    [Fact]
    public void Says_not_yet_in_every_result_until_then() =>
        Assert.All(["exam", "dina", "gradient-check", "reading", "time", "pictures"], id => Assert.Contains("not yet", Unsolved[id].Text, StringComparison.Ordinal));

    /// <summary>The library's number and those beside it, in each row of a table: what follows the row's name, two blanks or more apart.</summary>
    private static List<string[]> Rows(Cell cell) =>
        [.. cell.Text.Split('\n').Skip(2).Where(line => line.Trim().Length > 0).Select(line => Gap().Split(line.Trim())[1..])];

    [GeneratedRegex("  +")]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?<label>\d), yours: (?<read>\d)")]
    private static partial Regex Picture();
}
