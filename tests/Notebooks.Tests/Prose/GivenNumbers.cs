namespace Notebooks.Tests.Prose;

/// <summary>Numbers that the text quotes and no cell computes, each with where it comes from.</summary>
internal static class GivenNumbers
{
    private static readonly Dictionary<string, double[]> ByNotebook = new()
    {
        ["02-forward-pass"] =
        [
            7.5, // the middle sum in the article's picture
            0.85, // the article's output, cut short
            1 / (1 + Math.Exp(-1.79817)), // the output with that sum: .99949980 · .4 + σ(7.5) · .5 + .99849882 · .9 = 1.79817
        ],
        ["03-sigmoid"] =
        [
            2.718, // e, to three decimals
            1.0005, // the article's sigmoid of 7.5
        ],
        ["04-loss"] =
        [
            200, // the steps of a folded solution, which ExerciseTests run
            64 * 32 + 32 * 10, // the weights of the network in notebook 8
            2 * (64 * 32 + 32 * 10), // two passes for each
        ],
    };

    public static IEnumerable<double> For(string notebook) => ByNotebook.GetValueOrDefault(notebook, []);
}
