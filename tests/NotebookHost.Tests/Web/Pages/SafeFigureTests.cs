namespace NotebookHost.Tests;

public sealed class SafeFigureTests
{
    public static TheoryData<string> Notebooks => StoredPagesTests.Notebooks;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_figure_of_the_tutorial_stays_live(string notebook)
    {
        var outputs = StoredPages.Html(notebook).ToList();

        Assert.Equal(outputs.Sum(CountFigures), outputs.Select(SafeHtml.Clean).Sum(CountFigures));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("""{"data":[{"type":"choropleth"}]}""")]
    [InlineData("""{"data":[{"type":"scattermap"}]}""")]
    [InlineData("""{"data":[{"type":"image","source":"https://evil.test/x.png"}]}""")]
    [InlineData("""{"layout":{"images":[{"source":"x.png"}]}}""")]
    [InlineData("""{"layout":{"im\u0061ges":[]}}""")]
    [InlineData("""{"layout":{"template":{"layout":{"imagedefaults":{"source":"x"}}}}}""")]
    [InlineData("""{"layout":{"updatemenus":[{"buttons":[{"method":"relayout","args":["images",[]]}]}]}}""")]
    [InlineData("""{"layout":{"sliders":[{"steps":[{"method":"restyle","args":["type",["choropleth"]]}]}]}}""")]
    [InlineData("""{"layout":{"sliders":[{"steps":[{"method":"restyle","args":[{"visible":[true],"type":["choropleth"]}]}]}]}}""")]
    [InlineData("""{"layout":{"updatemenus":[{"buttons":[{"method":"restyle","args":["visible",[true]],"args2":["type",["choropleth"]]}]}]}}""")]
    [InlineData("""{"config":{"showSendToCloud":true}}""")]
    public void One_that_could_fetch_something_is_a_still_picture(string json) => Assert.False(SafeFigure.IsSafe(json));

    [Fact]
    public void A_slider_may_show_and_hide_traces() =>
        Assert.True(SafeFigure.IsSafe("""{"data":[{"type":"scatter"}],"layout":{"sliders":[{"steps":[{"method":"restyle","args":["visible",[true,false]]}]}]}}"""));

    private static int CountFigures(string html) => html.Split("data-plotly=").Length - 1;
}
