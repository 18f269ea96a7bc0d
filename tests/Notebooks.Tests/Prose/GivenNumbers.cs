namespace Notebooks.Tests.Prose;

/// <summary>Numbers that the text quotes and no cell computes, each with where it comes from.</summary>
internal static class GivenNumbers
{
    private static readonly Dictionary<string, double[]> ByNotebook = new()
    {
        ["00-start-here"] =
        [
            268, // the article's speed of a nerve signal, in miles an hour
            268 * 1609.344 / 3600, // the same in metres a second
        ],
        ["01-data"] =
        [
            0.5, // 4 of 8: the question, divided by its own largest value as the article does
            1.5, // whom the article asks about: DataExercisesTests
        ],
        ["03-sigmoid"] =
        [
            2.718, // e, to three decimals
            1.0005, // the article's sigmoid of 7.5
        ],
        ["04-loss"] =
        [
            200, // the steps of a folded solution, which ExerciseTests run
        ],
        ["05-backpropagation"] =
        [
            0.001, // a nudge of x at 3
            3 + 0.001,
            3 * 0.001, // what it does to x · x by one factor
            3.001 * 3.001 - 9, // and by both
        ],
    };

    public static IEnumerable<double> For(string notebook) => ByNotebook.GetValueOrDefault(notebook, []);
}
