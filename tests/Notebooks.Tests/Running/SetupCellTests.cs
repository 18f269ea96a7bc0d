using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>What works in a notebook of the reader's own that holds the setup cell and nothing else of ours.</summary>
public sealed class SetupCellTests(TutorialCopy copy) : IClassFixture<TutorialCopy>
{
    [Fact]
    public async Task Lets_a_chart_of_Plotly_NET_and_a_bare_matrix_show_themselves()
    {
        var notebook = Repository.Get("00-start-here").UpTo("setup")
            .With("chart", "Plotly.NET.CSharp.Chart.Line<double, double, string>(new[] { 1.0, 2, 3 }, new[] { 4.0, 6, 5 })")
            .With("matrix", "Matrix<double>.Build.DenseOfArray(new[,] { { 1.5, 2 }, { 3, 4 }, { 5, 6 } })");

        var run = await copy.RunAsync(notebook);

        run.Succeeded();
        Assert.Contains("<figure", Html(run.Notebook["chart"]), StringComparison.Ordinal);
        Assert.Contains("data-plotly", Html(run.Notebook["chart"]), StringComparison.Ordinal);
        Assert.Contains("3×2", Html(run.Notebook["matrix"]), StringComparison.Ordinal);
        Assert.Contains("1.5", Html(run.Notebook["matrix"]), StringComparison.Ordinal);
    }

    private static string Html(Cell cell) => Cell.Join(Assert.Single(cell.Outputs)["data"]!["text/html"]);
}
