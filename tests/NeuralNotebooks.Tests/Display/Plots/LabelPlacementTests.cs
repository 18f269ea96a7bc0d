using Xunit;

namespace NeuralNotebooks.Tests.Display.Plots;

public sealed class LabelPlacementTests
{
    [Fact]
    public void A_label_at_the_right_edge_turns_to_the_left() =>
        Assert.Equal(["middle right", "middle left"], Positions([0, 10], [0, 10], ["a long label here", "a long label here"]));

    [Fact]
    public void Labels_of_neighbours_take_different_sides()
    {
        var positions = Positions([0, 5, 5.4, 10], [0, 5, 5, 10], ["", "left one", "right one", ""]);

        Assert.NotEqual(positions[1], positions[2]);
    }

    private static IReadOnlyList<string> Positions(double[] x, double[] y, string[] labels)
    {
        var plot = new Plot("t").Points(x, y, "p", labels);
        return PlotSvg.LabelPositions(new PlotView(plot), (PointsTrace)plot.Traces[0]);
    }
}
