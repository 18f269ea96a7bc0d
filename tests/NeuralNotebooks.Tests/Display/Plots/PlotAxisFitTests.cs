using Xunit;

namespace NeuralNotebooks.Tests.Display.Plots;

public sealed class PlotAxisFitTests
{
    [Fact]
    public void Gives_both_axes_ends_that_hold_every_frame()
    {
        var plot = new Plot("").X("x").Y("y")
            .Line([0, 1], [2, 3])
            .Frame("first", new Plot("").Line([-5, 1], [0, 40]))
            .Frame("last", new Plot("").Line([0, 7], [0, 1]))
            .FitAxes();

        Assert.Equal(new PlotAxis("x", -5, 7), plot.XAxis);
        Assert.Equal(new PlotAxis("y", 0, 40), plot.YAxis);
    }

    [Fact]
    public void Keeps_the_ends_that_are_given()
    {
        var plot = new Plot("").X("x", from: -1).Y("y", to: 100, logarithmic: true).Line([1, 2], [1, 10]).FitAxes();

        Assert.Equal(new PlotAxis("x", -1, 2), plot.XAxis);
        Assert.Equal(new PlotAxis("y", 1, 100, Logarithmic: true), plot.YAxis);
    }

    [Fact]
    public void Gives_categories_no_ends()
    {
        var plot = new Plot("").X("class").Bars(["a", "b"], [1, 4]).FitAxes();

        Assert.Equal(new PlotAxis("class"), plot.XAxis);
        Assert.Equal((0, 4), (plot.YAxis.From, plot.YAxis.To));
    }

    [Fact]
    public void Draws_the_same_as_before()
    {
        var plot = new Plot("Points").X("x").Y("y").Points([1, 2.5], [3, 4.2], labels: ["one", "two"]);

        Assert.Equal(plot.ToHtml(), plot.FitAxes().ToHtml());
    }
}
