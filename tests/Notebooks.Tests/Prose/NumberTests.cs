using System.Globalization;
using System.Text.RegularExpressions;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Prose;

/// <summary>A number in the text is one that a cell writes or computes, to as many digits as the text gives.</summary>
public sealed partial class NumberTests
{
    public static TheoryData<string> Notebooks => Repository.Names;

    [Theory, MemberData(nameof(Notebooks))]
    public void Every_computed_number_in_the_text_stands_in_a_cell_or_its_output(string name)
    {
        var notebook = Repository.Get(name);
        var known = notebook.CodeCells.SelectMany(cell => Numbers(cell.Source).Concat(Numbers(cell.Text))).Select(Value)
            .Concat(GivenNumbers.For(name)).ToArray();

        var unknown = notebook.MarkdownCells
            .SelectMany(cell => Numbers(Prose(cell.Source)).Where(LooksComputed).Select(number => (cell.Id, Number: number)))
            .Where(found => !known.Any(value => Rounds(value, found.Number)));

        Assert.Empty(unknown.Select(found => $"{found.Number} in cell {found.Id}"));
    }

    private static IEnumerable<string> Numbers(string text) =>
        Number().Matches(text.Replace('−', '-')).Select(match => match.Value);

    // Small whole numbers count and name things. A fraction, a power of ten or a number of three digits and more has come from somewhere.
    private static bool LooksComputed(string number) => number.AsSpan().ContainsAny('.', 'e') || number.Count(char.IsAsciiDigit) >= 3;

    private static double Value(string number) => double.Parse(number.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    // A value stands behind a number of the text when it rounds to it, whatever the sign: prose says "falls by 0.3".
    private static bool Rounds(double value, string number)
    {
        var parts = number.Split('e');
        var decimals = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].Length - parts[0].IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var unit = Math.Pow(10, (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - decimals);
        return Math.Abs(Math.Abs(value) - Math.Abs(Value(number))) <= unit * 0.5000001;
    }

    private static string Prose(string markdown) => NotProse().Replace(markdown, " ");

    [GeneratedRegex(@"(?<![\w.])-?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(?<=\d)(e[-+]?\d+)?(?![\w]|\.\d)")]
    private static partial Regex Number();

    // Solutions and links are no prose; neither are versions of programs and years.
    [GeneratedRegex(@"```.*?```|\]\([^)]*\)|\d+\.\d+\.\d+\S*|\b(1[6-9]|20)\d\d\b", RegexOptions.Singleline)]
    private static partial Regex NotProse();
}
