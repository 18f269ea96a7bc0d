using System.Text.RegularExpressions;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Form;

/// <summary>Headings, links, pictures and formulas in the text.</summary>
public sealed partial class MarkdownTests
{
    public static TheoryData<string> Notebooks => Repository.Names;

    [Theory, MemberData(nameof(Notebooks))]
    public void Has_one_title_and_no_heading_that_skips_a_level(string name)
    {
        var levels = Headings().Matches(Text(name)).Select(match => match.Groups[1].Length).ToArray();

        Assert.Equal(1, levels[0]);
        Assert.DoesNotContain(1, levels[1..]);
        Assert.All(levels.Zip(levels[1..]), pair => Assert.True(pair.Second <= pair.First + 1, "A heading skips a level."));
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void Describes_every_picture(string name) =>
        Assert.All(Pictures().Matches(Text(name)), picture =>
            Assert.True(picture.Groups["text"].Value.Length >= 40, $"{picture.Value} needs words for those who cannot see it."));

    [Theory, MemberData(nameof(Notebooks))]
    public void Links_to_files_and_headings_that_are_there(string name)
    {
        var folder = Path.GetDirectoryName(Repository.Get(name).Path)!;
        var links = Links().Matches(Text(name)).Select(match => match.Groups["target"].Value).Where(target => !target.StartsWith("https://", StringComparison.Ordinal));

        Assert.All(links, target =>
        {
            Assert.DoesNotContain("://", target, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder, target.Split('#')[0])), $"{name} links to {target}, which is not there.");
        });
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void Writes_formulas_as_every_front_end_reads_them(string name) =>
        Assert.All(Repository.Get(name).MarkdownCells, cell =>
        {
            Assert.DoesNotMatch(ForeignFormula(), cell.Source);
            Assert.Equal(0, Code().Replace(cell.Source, "").Count(character => character == '$') % 2);
        });

    private static string Text(string name) =>
        Code().Replace(string.Join("\n\n", Repository.Get(name).MarkdownCells.Select(cell => cell.Source)), "");

    [GeneratedRegex(@"^(#+) \S", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"!\[(?<text>[^\]]*)\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Pictures();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\\\(|\\\[|\\label|\\newcommand")]
    private static partial Regex ForeignFormula();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
