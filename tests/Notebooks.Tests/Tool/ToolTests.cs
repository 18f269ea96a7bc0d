using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Tool;

/// <summary>The notebooks in the real kernel of Polyglot Notebooks: <c>dotnet interactive stdio</c>, as Visual Studio Code starts it.</summary>
public sealed class ToolTests(RestoredTool tool) : IClassFixture<RestoredTool>
{
    private const string Package = "#r \"nuget: Plotly.NET.Interactive, 6.0.0\"";
    private const string Plot = "new Plot(\"Loss\").Line(new[] { 1.0, 3, 2 })";
    private const string Chart = "Plotly.NET.CSharp.Chart.Line<double, double, string>(new[] { 1.0, 2 }, new[] { 1.0, 4 })";

    public static TheoryData<string> Chapters => Repository.Chapters;

    // With edited data EditedDataTests run them, in the same kernel inside the host.
    [Theory, MemberData(nameof(Chapters))]
    public async Task Runs_every_cell_with_the_stored_words(string name)
    {
        await using var kernel = await tool.StartAsync();

        await kernel.GivesStoredWordsAsync(Repository.Get(name));
    }

    [Fact]
    public async Task Runs_the_notebook_on_packages_alone_in_an_empty_folder()
    {
        var folder = Directory.CreateTempSubdirectory("only this ");
        await using (var kernel = await tool.StartAsync(folder.FullName))
            await kernel.GivesStoredWordsAsync(Repository.Get(Repository.Alone));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Shows_charts_of_both_where_the_package_of_Plotly_NET_comes_before_the_library()
    {
        await using var kernel = await tool.StartAsync();
        await kernel.RunAsync("package", Package);
        await kernel.RunAsync("setup", Repository.Notebooks[0]["setup"].Source);

        Assert.Contains("<figure", Assert.Single((await kernel.RunAsync("plot", Plot)).Values)["text/html"], StringComparison.Ordinal);
        Assert.Contains("<figure", Assert.Single((await kernel.RunAsync("chart", Chart)).Values)["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_to_do_where_it_comes_after_the_library()
    {
        await using var kernel = await tool.StartAsync();
        await kernel.RunAsync("setup", Repository.Notebooks[0]["setup"].Source);

        Assert.Contains("put the line that begins with #r \"nuget: above the lines that load NeuralNotebooks", (await kernel.RunAsync("package", Package)).Words, StringComparison.Ordinal);
        Assert.Contains("MissingMethodException", (await kernel.SubmitAsync(Chart)).Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Chart, "figure")]
    [InlineData("Matrix<double>.Build.Dense(2, 3, 0.5)", ".nn-matrix table")]
    public async Task Shows_a_value_of_a_package_as_what_it_is_right_after_the_setup(string code, string shown)
    {
        await using var kernel = await tool.StartAsync();
        await kernel.RunAsync("setup", Repository.Notebooks[0]["setup"].Source);

        var answer = await kernel.SubmitAsync(code);

        Assert.Null(answer.Failure);
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Assert.Single(answer.Values)["text/html"]);
        Assert.NotNull(html.QuerySelector(shown));
        Assert.Null(html.QuerySelector("[class^=dni-]"));
    }
}
