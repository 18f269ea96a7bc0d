using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>
/// Whatever reasonable table and settings a reader writes: every cell either follows or says in a sentence of the library's why it
/// cannot. EDITS in the environment says how many edits are drawn for each notebook, EDITS_SEED from which number on.
/// </summary>
public sealed partial class DrawnEditTests(TutorialCopy copy, VariantRuns runs) : IClassFixture<TutorialCopy>
{
    private const int InOneSession = 8;

    private static readonly string[] NotANumber = ["NaN", "∞", "Infinity"];

    private static int Count => Number("EDITS", 1);

    internal static int FirstSeed => Number("EDITS_SEED", 1);

    public static TheoryData<string> Chapters => Repository.Chapters;

    [Theory, MemberData(nameof(Chapters))]
    public async Task Follows_or_explains(string notebook)
    {
        var original = Repository.Get(notebook);
        var complaints = new List<string>();
        foreach (var seeds in Enumerable.Range(FirstSeed, Count).Chunk(InOneSession))
        {
            var edits = seeds.ToDictionary(seed => $"{seed}", seed => DrawnEdit.Of(original, seed));
            var run = Count == 1 ? await runs.Of(notebook) : await RunAsync(original, edits);
            foreach (var (seed, edit) in edits)
                complaints.AddRange(edit.Notebook.CodeCells.SelectMany(cell => Complaints(run[$"{cell.Id}-{seed}"], original[cell.Id], edit.Notebook))
                    .Select(complaint => $"{notebook}, edit {seed}, {complaint}\n{edit}\n"));
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private async Task<Notebook> RunAsync(Notebook original, Dictionary<string, DrawnEdit> edits)
    {
        var run = await copy.RunAsync(Notebook.InARow(original, edits.Select(edit => (edit.Key, edit.Value.MayFail()))));
        run.Succeeded();
        return run.Notebook;
    }

    private static IEnumerable<string> Complaints(Cell cell, Cell original, Notebook edited)
    {
        foreach (var error in cell.Outputs.Where(output => (string?)output["output_type"] == "error" && !IsExplained(output)))
            yield return $"{cell.Id} fails without an explanation: {string.Join(" | ", error["traceback"]!.AsArray())}";

        foreach (var unsaid in NotANumber.Where(word => cell.Text.Contains(word, StringComparison.Ordinal) && !original.Text.Contains(word, StringComparison.Ordinal)))
            yield return $"{cell.Id} shows {unsaid}: {cell.Text.ReplaceLineEndings(" | ")}";

        // What the original says of its own settings, and the edited one still says though nothing in it is set so.
        // (101 losses are those of 100 epochs; a moment of a training may be any.)
        var settings = Numbers().Matches(cell.Source + Settings(edited)).Select(number => double.Parse(number.Value.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))
            .SelectMany(number => new[] { number, number - 1 }).ToHashSet();
        var isComputed = cell.Source.Contains(".Epoch", StringComparison.Ordinal);
        foreach (var claim in EpochClaim().Matches(cell.Text).Select(claim => claim.Value).Intersect(EpochClaim().Matches(original.Text).Select(claim => claim.Value)))
        {
            if (!isComputed && !original.Id.StartsWith("exercise-", StringComparison.Ordinal) && !settings.Contains(double.Parse(Numbers().Match(claim.Replace(",", "", StringComparison.Ordinal)).Value, CultureInfo.InvariantCulture)))
                yield return $"{cell.Id} says “{claim}”, and no setting says so";
        }
    }

    /// <summary>The library raised it and says what to do, in its own words rather than in .NET's or MathNet's.</summary>
    private static bool IsExplained(JsonNode error)
    {
        var words = (string)error["evalue"]!;
        var thrower = error["traceback"]!.AsArray().Select(line => (string)line!).FirstOrDefault(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
        return words.Contains("has no value, because cell", StringComparison.Ordinal)
            || (thrower?.Contains("NeuralNotebooks.", StringComparison.Ordinal) == true && !WordsOfOthers().IsMatch(words));
    }

    private static string Settings(Notebook edited) => string.Join('\n', edited.CodeCells.SelectMany(cell => Declared().Matches(cell.Source)));

    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;

    [GeneratedRegex(@"\b\d[\d_]*\b")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^int\w* .* = .*$|Epochs = .*$", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"\d[\d,]* epochs")]
    private static partial Regex EpochClaim();

    [GeneratedRegex("^(Index was|Sequence contains|Object reference|Specified argument|Value cannot be|Nullable object|Non-negative|The value must|Matrix dimensions|Arithmetic|Exception of type)")]
    private static partial Regex WordsOfOthers();
}
