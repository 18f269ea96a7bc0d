using System.Text.Json;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Plots;

/// <summary>A figure that another library made, in the frame of a plot.</summary>
public sealed class PlotFigureTests
{
    private static readonly Plot Loss = new Plot("Loss").X("epoch").Line([3, 2, 1], "loss");

    [Fact]
    public void Stands_where_the_plots_own_figure_stood()
    {
        var figure = Html.Parse(Loss.ToHtmlWithFigure("""{"data":[{"name":"it's <b>&amp;</b>"}],"layout":{"height":123},"frames":[]}""")).QuerySelector("figure")!;
        using var json = JsonDocument.Parse(figure.GetAttribute("data-plotly")!);

        Assert.Equal(123, json.RootElement.GetProperty("layout").GetProperty("height").GetInt32());
        Assert.Equal("it's <b>&amp;</b>", json.RootElement.GetProperty("data")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Leaves_all_else_as_it_was()
    {
        static string Without(string attribute, string html)
        {
            var body = Html.Parse(html);
            body.QuerySelector("figure")!.RemoveAttribute(attribute);
            return body.InnerHtml;
        }

        Assert.Equal(Without("data-plotly", Loss.ToHtml()), Without("data-plotly", Loss.ToHtmlWithFigure("""{"data":[],"layout":{}}""")));
    }

    [Fact]
    public void Keeps_its_config_and_gets_the_plots_own_if_it_has_none()
    {
        static JsonElement Config(string html) =>
            JsonDocument.Parse(Html.Parse(html).QuerySelector("figure")!.GetAttribute("data-plotly")!).RootElement.GetProperty("config");

        Assert.Equal("""{"responsive":false}""", Config(Loss.ToHtmlWithFigure("""{"data":[],"layout":{},"config":{"responsive":false}}""")).GetRawText());
        Assert.Equal(Config(Loss.ToHtml()).GetRawText(), Config(Loss.ToHtmlWithFigure("""{"data":[],"layout":{}}""")).GetRawText());
    }

    [Theory]
    [InlineData("", "The figure is no JSON")]
    [InlineData("<div>", "The figure is no JSON")]
    [InlineData("[]", "The figure has no \"data\" and \"layout\"")]
    [InlineData("null", "The figure has no \"data\" and \"layout\"")]
    [InlineData("""{"data":[]}""", "The figure has no \"data\" and \"layout\"")]
    public void Is_refused_if_plotly_could_not_draw_it(string figure, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Loss.ToHtmlWithFigure(figure)).Message, StringComparison.Ordinal);
}
