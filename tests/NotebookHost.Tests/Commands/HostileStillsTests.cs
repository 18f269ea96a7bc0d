namespace NotebookHost.Tests;

public sealed class HostileStillsTests
{
    [Theory]
    [InlineData("<figure ")]
    [InlineData("<figure data-plotly='' ")]
    [InlineData("<figure data-plotly='")]
    [InlineData("<figure data-plotly='a'>")]
    [InlineData("<div class=\"plot\"")]
    public async Task Looks_through_200_KB_of_broken_figures_in_time(string piece)
    {
        var html = "<figure data-plotly='{}'>" + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        CellOutput[] outputs = [new DisplayOutput(new Dictionary<string, string> { ["text/html"] = html })];

        // Takes some milliseconds; a pattern that tries again at every piece takes minutes.
        var missing = await Task.Run(() => FigureStills.Missing(outputs).Count()).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(0, missing);
    }
}
