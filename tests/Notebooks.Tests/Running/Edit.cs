using System.Globalization;
using System.Text.RegularExpressions;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>What a reader may write into the data cell, and the hidden layers that she may ask for.</summary>
internal sealed partial record Edit(string Table, int Labels = 1, string Hidden = "[3]")
{
    /// <summary>Each name says two or three things at once; every one of them has been the only change at some time.</summary>
    public static IReadOnlyDictionary<string, Edit> All { get; } = new Dictionary<string, Edit>
    {
        ["one-row-and-one-feature"] = new("studied (h), score (points)\n2, 92\n4, ?", Hidden: "[1]"),
        ["fifty-rows-and-three-questions"] = new("studied (h), slept (h), score (points)\n4, 8, ?\n0, 9, ?\n" + Students(50) + "\n9, 0, ?", Hidden: "[8]"),
        ["a-third-feature-and-no-question"] = new("studied (h), slept (h), coffee (cups), score (points)\n2, 9, 1, 92\n1, 5, 4, 86\n3, 6, 0, 89"),
        ["five-features-and-scores-over-100"] = new("a, b, c, d, e, score\n1, 2, 3, 4, 5, 120\n5, 4, 3, 2, 1, 70\n1, 1, 2, 2, 3, 250\n2, 2, 2, 2, 2, ?", Hidden: "[4, 4]"),
        ["passed-or-failed"] = new("studied (h), slept (h), passed\n1, 5, 0\n2, 4, 0\n6, 8, 1\n7, 7, 1\n4, 6, ?"),
        ["two-labels-one-in-a-range-and-one-below-zero"] = new("studied (h), night (°C), grade (1 to 6), dew (°C)\n2, -9, 2, -12\n1, 5, 5, 2\n3, -6, 1, -8\n4, 8, ?, ?", Labels: 2, Hidden: "[4, 4]"),
        ["constant-columns"] = new("studied (h), slept (h), score (points)\n2, 8, 90\n1, 8, 90\n3, 8, 90\n4, 8, ?"),
        ["rows-that-are-nearly-the-same"] = new("studied (h), slept (h), score (points)\n2, 9, 92\n2, 9, 92\n2.0001, 9, 91.9999\n4, 8, ?"),
    };

    public Notebook ApplyTo(Notebook original)
    {
        var notebook = original.Copy();
        var data = notebook["data"];
        data.Source = QuotedTable().Replace(data.Source, $"\"\"\"\n{Table}\n\"\"\"{(Labels == 1 ? "" : $", labels: {Labels}")}");
        foreach (var cell in notebook.CodeCells)
            cell.Source = HiddenLayers().Replace(cell.Source, $"int[] hidden = {Hidden};");
        return notebook;
    }

    public static string Students(int count) => string.Join('\n', Enumerable.Range(1, count).Select(number =>
        string.Create(CultureInfo.InvariantCulture, $"{number % 7 + 0.5}, {4 + number % 6}, {60 + number % 40}")));

    [GeneratedRegex("\"\"\".*?\"\"\"", RegexOptions.Singleline)]
    internal static partial Regex QuotedTable();

    [GeneratedRegex(@"int\[\] hidden = \[[^\]]*\];")]
    private static partial Regex HiddenLayers();
}
