namespace Notebooks.Tests.Prose;

/// <summary>Numbers that the text quotes and no cell computes, each with where it comes from.</summary>
internal static class GivenNumbers
{
    private static readonly Dictionary<string, double[]> ByNotebook = [];

    public static IEnumerable<double> For(string notebook) => ByNotebook.GetValueOrDefault(notebook, []);
}
