using System.Text.RegularExpressions;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Form;

/// <summary>What a cell may contain, so that it runs everywhere and reads well.</summary>
public sealed partial class CodeTests
{
    private const int LongestCell = 16;
    private const int LongestLine = 110;

    public static TheoryData<string> Notebooks => Repository.Names;

    [Theory, MemberData(nameof(Notebooks))]
    public void Keeps_cells_short(string name) =>
        Assert.All(Repository.Get(name).CodeCells, cell =>
            Assert.True(cell.Source.Split('\n').Count(line => line.Trim().Length > 0) <= LongestCell, $"The cell {cell.Id} is longer than {LongestCell} lines."));

    [Theory, MemberData(nameof(Notebooks))]
    public void Keeps_lines_within_the_page(string name) =>
        Assert.All(Repository.Get(name).CodeCells.SelectMany(cell => cell.Source.Split('\n').Select(line => (cell.Id, line))), found =>
            Assert.True(found.line.Length <= LongestLine, $"{found.Id}: {found.line}"));

    [Theory, MemberData(nameof(Notebooks))]
    public void Uses_nothing_of_the_kernel_that_other_hosts_lack(string name) =>
        Assert.All(PortableCells(name), cell => Assert.DoesNotMatch(KernelOnly(), cell.Source));

    [Theory, MemberData(nameof(Notebooks))]
    public void Writes_numbers_the_same_in_every_culture(string name) =>
        Assert.All(PortableCells(name), cell =>
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
        Assert.All(PortableCells(name), cell => Assert.DoesNotMatch(Unseeded(), cell.Source));

    private static IEnumerable<Cell> PortableCells(string name) =>
        Repository.Get(name).CodeCells.Where(cell => !cell.RunsOnlyInDotNetInteractive);

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
