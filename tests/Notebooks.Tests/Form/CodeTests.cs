using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Form;

/// <summary>What a cell may contain, so that it runs everywhere and reads well.</summary>
public sealed partial class CodeTests
{
    private const int LongestCell = 16;
    private const int LongestLine = 90;

    /// <summary>What Visual Studio Code takes for no other character.</summary>
    private const string LikeNoOther = "→↓·∂⊙ᵀη";

    public static TheoryData<string> Notebooks => Repository.Names;

    [Theory, MemberData(nameof(Notebooks))]
    public void Keeps_cells_short(string name) =>
        // A class cannot be spread over cells.
        Assert.All(Repository.Get(name).CodeCells.Where(cell => (name, cell.Id) != (Repository.Alone, "network")), cell =>
            Assert.True(cell.Source.Split('\n').Count(line => line.Trim().Length > 0) <= LongestCell, $"The cell {cell.Id} is longer than {LongestCell} lines."));

    [Theory, MemberData(nameof(Notebooks))]
    public void Keeps_lines_within_the_page(string name) =>
        Assert.All(Repository.Get(name).CodeCells.SelectMany(cell => cell.Source.Split('\n').Select(line => (cell.Id, line))), found =>
            Assert.True(found.line.Length <= LongestLine, $"{found.Id}: {found.line}"));

    [Theory, MemberData(nameof(Notebooks))]
    public void Uses_nothing_of_the_kernel_that_other_hosts_lack(string name) =>
        Assert.All(Repository.Get(name).CodeCells, cell => Assert.DoesNotMatch(KernelOnly(), cell.Source));

    [Theory, MemberData(nameof(Notebooks))]
    public void Writes_numbers_the_same_in_every_culture(string name) =>
        Assert.All(Repository.Get(name).CodeCells, cell =>
        {
            Assert.DoesNotMatch(CultureDependent(), cell.Source);
            var withoutInvariant = Invariant().Replace(cell.Source, "");
            Assert.DoesNotMatch(FormattedHole(), withoutInvariant);
        });

    [Theory, MemberData(nameof(Notebooks))]
    public void Keeps_comments_away_from_references(string name) =>
        Assert.All(Repository.Get(name).CodeCells.SelectMany(cell => cell.Source.Split('\n')).Where(line => line.StartsWith("#r", StringComparison.Ordinal)), line =>
            Assert.DoesNotContain("//", line[line.LastIndexOf('"')..], StringComparison.Ordinal));

    [Theory, MemberData(nameof(Notebooks))]
    public void Takes_randomness_from_a_seed_alone(string name) =>
        Assert.All(Repository.Get(name).CodeCells, cell => Assert.DoesNotMatch(Unseeded(), cell.Source));

    // A letter in a box says "beware" where there is nothing to beware of.
    [Theory, MemberData(nameof(Notebooks))]
    public void Uses_no_character_that_Visual_Studio_Code_would_put_into_a_box(string name)
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".vscode", "settings.json")))!;
        var allowed = settings["editor.unicodeHighlight.allowedCharacters"]!.AsObject().Select(character => character.Key);
        var known = string.Concat(allowed) + LikeNoOther;

        Assert.All(Repository.Get(name).CodeCells.SelectMany(cell => cell.Source.Where(character => !char.IsAscii(character)).Select(character => (cell.Id, character))), found =>
            Assert.True(known.Contains(found.character, StringComparison.Ordinal), $"{found.Id} uses {found.character}: allow it in .vscode/settings.json, or add it to {nameof(LikeNoOther)} if it looks like no character of ASCII."));
    }

    [GeneratedRegex(@"^\s*#!|^\s*#i\b|\bdisplay\(|\bHTML\(|\bKernelInvocationContext\b|\.Update\(|\bnamespace\b|\bSpan<", RegexOptions.Multiline)]
    private static partial Regex KernelOnly();

    // A value with a format of its own, or text made from a number: both write a comma in half of the world.
    [GeneratedRegex(@"\.ToString\(""|string\.Format\(|Console\.WriteLine\(\$")]
    private static partial Regex CultureDependent();

    [GeneratedRegex(@"(FormattableString\.)?Invariant\(\$""[^""]*""")]
    private static partial Regex Invariant();

    [GeneratedRegex(@"\{[^{}""]+:[0-9#FEGNP][^{}""]*\}")]
    private static partial Regex FormattedHole();

    [GeneratedRegex(@"new Random\(\)|Random\.Shared|Guid\.NewGuid|DateTime\.(Utc)?Now")]
    private static partial Regex Unseeded();
}
