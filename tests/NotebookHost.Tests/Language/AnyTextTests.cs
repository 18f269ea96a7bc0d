namespace NotebookHost.Tests;

/// <summary>Readers ask in the middle of a word: no text may break an answer.</summary>
public sealed class AnyTextTests(AskedCells asked) : IClassFixture<AskedCells>
{
    [Fact]
    public async Task Half_typed_cells_are_answered()
    {
        var cells = Tutorial.CellsOf("01-data.ipynb");
        foreach (var cell in cells)
        {
            for (var length = 0; length <= cell.Code.Length; length += 31)
                await AskAsync([.. cells.Select(other => other.Id == cell.Id ? cell with { Code = cell.Code[..length] } : other)], cell.Id, length);
        }
    }

    [Theory]
    [InlineData("\uD800 \uDC00 🧠 \"\uD83E")]
    [InlineData("\0\u0001\uFFFF@$\"{{{\"")]
    [InlineData("$\"{$\"{$\"{")]
    [InlineData("#\n#r\n#load \"\n#region\n#line 9 \"x.cs\"\nnothing")]
    [InlineData("#r \"\0|<>?*\"")]
    [InlineData("#load \"\0|<>?*\"")]
    [InlineData("#r \"\"")]
    [InlineData("#load \"../en\"")]
    [InlineData("class { ( [ < } ) ]")]
    [InlineData("namespace Refused { }")]
    [InlineData("x.x.x.x?.x[..]!.x => x is { } and not")]
    [InlineData("@")]
    [InlineData("#!\n#!html\r#r \"nuget:\n#!csharp\n#i \"nuget:\n#r \"nuget:,\"")]
    public async Task Odd_text_is_answered(string code)
    {
        for (var position = 0; position <= code.Length; position++)
            await AskAsync([new("odd", code), new("next", "1 + 1")], "odd", position);
        Assert.Empty(await asked.Assistant.ProblemsAsync([new("odd", code), new("next", "1 + 1")], "next", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("$\"{")]
    [InlineData("!")]
    [InlineData("x = ")]
    [InlineData("x.y")]
    [InlineData("x.y()")]
    [InlineData("x ? x : ")]
    [InlineData("x + ")]
    [InlineData("if (x) ")]
    [InlineData("if (x) { } else ")]
    [InlineData("A<")]
    [InlineData("await ")]
    [InlineData("class A { ")]
    [InlineData("A<b,")]
    [InlineData("#if a\n")]
    [InlineData("#if a\n#else\n")]
    [InlineData("#endif\n")]
    [InlineData("#if !")]
    [InlineData("#if a\n#if a||")]
    public async Task Code_of_any_depth_is_answered(string part)
    {
        foreach (var times in (int[])[10, 190, 700, 20_000])
        {
            var code = string.Concat(Enumerable.Repeat(part, times));
            Assert.NotEmpty(await asked.ProblemsAsync(code + "nothing"));
            Assert.NotNull(CodeColours.Of(code));
        }
    }

    private async Task AskAsync(IReadOnlyList<CellText> cells, string id, int position)
    {
        var code = cells.First(cell => cell.Id == id).Code;
        foreach (var problem in await asked.Assistant.ProblemsAsync(cells, id, TestContext.Current.CancellationToken))
        {
            Assert.InRange(problem.Start, 0, problem.End);
            Assert.InRange(problem.End, problem.Start, code.Length);
        }
        Assert.InRange((await asked.Assistant.CompleteAsync(cells, id, position, TestContext.Current.CancellationToken)).Start, 0, position);
        await asked.Assistant.ExplainAsync(cells, id, position, "ToString", TestContext.Current.CancellationToken);
        await asked.Assistant.DescribeAsync(cells, id, position, TestContext.Current.CancellationToken);
    }
}
