using System.Reflection;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;
using Plotly.NET.CSharp;
using Xunit;

namespace NeuralNotebooks.Tests.Charts;

public sealed class PlotTests
{
    private static readonly double[] Loss = [.. Enumerable.Range(0, 1001).Select(epoch => epoch == 500 ? 2 : Math.Exp(-epoch / 100.0))];

    [Fact]
    public void Describes_a_falling_loss_over_all_epochs() =>
        Assert.Equal(
            "loss falls from 0.0867 to 0.0002 over 1,000 epochs.",
            new Plot("t").X("epoch").Y("loss").Line([0, 500, 1000], [0.0867, 0.01, 0.0002]).Content.Description);

    [Theory]
    [InlineData(new double[] { 1, 2 }, "y rises from 1 to 2 as x goes from 0 to 1.")]
    [InlineData(new double[] { 3, 3 }, "y stays at 3 as x goes from 0 to 1.")]
    [InlineData(new[] { 1 / 3.0, 1 / 3.0 + 1e-16 }, "y stays at 0.333 as x goes from 0 to 1.")]
    [InlineData(new double[] { 5, 1, 4 }, "y falls from 5 to 1 at 1, then rises to 4 as x goes from 0 to 2.")]
    [InlineData(new double[] { 0, 9, 4 }, "y rises from 0 to 9 at 1, then falls to 4 as x goes from 0 to 2.")]
    [InlineData(new double[] { 0, 9, -9, 1 }, "y rises from 0 to 9 at 1, then falls to -9 at 2, then rises to 1 as x goes from 0 to 3.")]
    [InlineData(new double[] { 1.17, 0.6, 0.0014, 0.0146 }, "y falls from 1.17 to 0.0014 at 2, then rises to 0.0146 as x goes from 0 to 3.")]
    [InlineData(new double[] { 1, 0.5, 0.501, 0 }, "y falls from 1 to 0 as x goes from 0 to 3.")]
    [InlineData(new double[] { 0, 5, 1, 4, 2, 3 }, "y goes from 0 to 3 in 4 turns, between 0 at 0 and 5 at 1 as x goes from 0 to 5.")]
    [InlineData(new double[] { 7 }, "y is 7 at x 0.")]
    [InlineData(new double[] { }, "y has no data.")]
    public void Describes_the_course_of_a_line(double[] y, string expected) =>
        Assert.Equal(expected, new Plot("t").Y("y").Line(y).Content.Description);

    [Theory]
    [InlineData(new double[] { 1, 3, 3, 1, 1 }, new double[] { 5, 5, 9, 9, 5 }, "range goes round from (1, 5) over (3, 5), (3, 9) and (1, 9) back to (1, 5).")]
    [InlineData(new double[] { 1, 1, 1, 1, 1 }, new double[] { 5, 5, 5, 5, 5 }, "range stays at 5 as x goes from 1 to 1.")]
    [InlineData(new double[] { 0, 1, 1, 0 }, new double[] { 5, 5, 9, 9 }, "range goes from (0, 5) by way of (1, 5) to (0, 9).")]
    [InlineData(
        new double[] { 0, 1, 2, 3, 3, 2, 1, 0, 0 }, new double[] { 0, 0, 0, 0, 1, 1, 1, 1, 0 },
        "range goes round from (0, 0) over 7 points between (0, 0) and (3, 1) back to (0, 0).")]
    public void Describes_a_line_that_ends_where_it_began(double[] x, double[] y, string expected) =>
        Assert.Equal(expected, new Plot("t").Line(x, y, "range").Content.Description);

    [Theory]
    [InlineData(new double[] { 4, 1, 9 }, new double[] { 0, 2, 5 }, "path goes from (4, 0) by way of (1, 2) to (9, 5).")]
    [InlineData(new double[] { 4, 9, 8.9, 8 }, new double[] { 0, 5, 6, 2 }, "path goes from (4, 0) by way of (9, 5) and (8.9, 6) to (8, 2).")]
    [InlineData(new double[] { 0, 1, 0, 1, 0, 1 }, new double[] { 0, 1, 2, 3, 4, 5 }, "path goes from (0, 0) in 4 turns, between (0, 0) and (1, 5), to (1, 5).")]
    [InlineData(new double[] { 9, 4, 1 }, new double[] { 0, 2, 5 }, "path rises from 0 to 5 as x goes from 9 to 1.")]
    public void Describes_a_line_that_doubles_back(double[] x, double[] y, string expected) =>
        Assert.Equal(expected, new Plot("t").Line(x, y, "path").Content.Description);

    [Fact]
    public void Shows_itself_in_a_program_that_has_no_NET_Interactive()
    {
        // This one is such a program.
        Assert.Throws<FileNotFoundException>(() => Assembly.Load("Microsoft.DotNet.Interactive.Formatting"));

        Assert.StartsWith("<figure class=\"nn-figure\" data-plotly='{", new Plot("t").Line([1, 2]).ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("<figure", NetworkDrawing.Of(new NeuralNetwork([2, 3, 1], seed: 1)).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Describes_points_bars_and_surfaces()
    {
        Assert.Equal("known: 2 points, a at (1, 2), b at (3, 4).", new Plot("t").Points([1, 3], [2, 4], "known", ["a", "b"]).Content.Description);
        Assert.Equal("accuracy: cat (0.5), dog (1).", new Plot("t").Bars(["cat", "dog"], [0.5, 1], "accuracy").Content.Description);
        Assert.Equal(
            "loss over w from 0 to 1 and y from 0 to 1: lowest 0 at (0, 0), highest 2 at (1, 1).",
            new Plot("t").X("w").Contour([0, 1], [0, 1], Matrix<double>.Build.Dense(2, 2, (row, column) => row + column), "loss").Content.Description);
    }

    [Fact]
    public void Describes_the_first_and_the_last_frame() =>
        Assert.Equal(
            "2 frames, from epoch 0 to epoch 9. At epoch 0: o rises from 0 to 1 as x goes from 0 to 1. At epoch 9: o rises from 0 to 5 as x goes from 0 to 1.",
            new Plot("t").Frame("epoch 0", new Plot("").Line([0, 1], "o")).Frame("epoch 9", new Plot("").Line([0, 5], "o")).Content.Description);

    [Fact]
    public void Says_at_most_five_sentences_and_how_many_more_there_are() =>
        Assert.EndsWith("And 2 more.", Enumerable.Range(0, 7).Aggregate(new Plot("t"), (plot, i) => plot.Line([0, i])).Content.Description, StringComparison.Ordinal);

    [Fact]
    public void An_empty_plot_says_so_and_still_draws()
    {
        Assert.Equal("Nothing is drawn yet.", new Plot("t").Content.Description);
        Assert.Contains("data-plotly", new Plot("t").ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_description_replaces_the_made_one() =>
        Assert.Equal("t\nmine", new Plot("t").Line([1, 2]).Describe("mine").ToText());

    [Fact]
    public void The_description_does_not_say_1_of_an_activation_that_falls_short_of_it() =>
        Assert.Equal("σ rises from 0.000335 to 0.9997 as x goes from -8 to 8.", new Plot("t").Line(Activation.Sigmoid, -8, 8, "σ").Content.Description);

    [Fact]
    public void Each_call_returns_a_new_plot()
    {
        var plot = new Plot("t");

        _ = plot.X("x").Y("y").Line([1]).Describe("d").Frame("f", new Plot(""));

        Assert.Equal(new Plot("t").ToHtml(), plot.ToHtml());
    }

    [Fact]
    public void Tells_a_small_turn_on_a_logarithmic_axis() =>
        Assert.Equal(
            "y falls from 1 to 1e-6 at 1, then rises to 1e-5 as x goes from 0 to 2.",
            new Plot("t").Y("y", logarithmic: true).Line([1, 1e-6, 1e-5]).Content.Description);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_a_long_line_200_points_are_drawn_with_ends_and_extremes(bool logarithmic)
    {
        var (x, y) = Drawn(new Plot("t").Line(Loss.Select((_, epoch) => epoch + 1.0), Loss).X("epoch", logarithmic: logarithmic));

        Assert.InRange(x.Length, 50, PlotChart.MostLinePoints);
        Assert.Equal((1, 1001), (x[0], x[^1]));
        Assert.Equal((NumberText.Round(Loss.Min()), NumberText.Round(Loss.Max())), (y.Min(), y.Max()));
        Assert.Equal(x.Order(), x);
    }

    [Fact]
    public void A_logarithmic_axis_gets_as_many_points_for_each_decade()
    {
        var x = Enumerable.Range(1, 10_000).Select(i => (double)i).ToArray();

        Assert.InRange(Drawn(new Plot("t").Line(x, x).X("x", logarithmic: true)).X.Count(value => value is > 100 and <= 1000), 40, 60);
    }

    [Fact]
    public void A_path_that_turns_back_keeps_its_ends_and_its_reach()
    {
        var angle = Enumerable.Range(0, 5000).Select(i => i / 100.0).ToArray();
        var (x, y) = Drawn(new Plot("t").Line(angle.Select(Math.Cos), angle.Select(Math.Sin)));

        Assert.InRange(x.Length, 100, PlotChart.MostLinePoints);
        Assert.Equal(NumberText.Round(angle.Max(Math.Cos)), x.Max());
        Assert.Equal(NumberText.Round(angle.Min(Math.Sin)), y.Min());
    }

    [Fact]
    public void The_chart_is_one_of_Plotly_NET_to_go_on_with()
    {
        var chart = new Plot("Loss").X("epoch").Line([3, 1], "loss").Chart.WithSize(Width: 500);

        Assert.Contains("\"width\":500", ChartFigure.Write(chart), StringComparison.Ordinal);
        Assert.Equal("Loss\nloss falls from 3 to 1 over 1 epoch.", ChartFigure.Text(chart));
    }

    private static (double[] X, double[] Y) Drawn(Plot plot)
    {
        var trace = JsonNode.Parse(ChartFigure.Json(plot.Chart))!["data"]![0]!;
        double[] Numbers(string along) => [.. trace[along]!.AsArray().Select(number => number!.GetValue<double>())];
        return (Numbers("x"), Numbers("y"));
    }

    public static TheoryData<Action, string> Refusals => new()
    {
        { () => new Plot("t").Line([1, double.NaN], "loss"), "Line \"loss\": y[1] is NaN" },
        { () => new Plot("t").Points([double.PositiveInfinity], [1]), "Points: x[0] is Infinity" },
        { () => new Plot("t").Line([1, 2], [1], "loss"), "Line \"loss\": x has 2 values and y has 1" },
        { () => new Plot("t").Points([1], [1], "p", ["a", "b"]), "Points \"p\": x has 1 values and labels has 2" },
        { () => new Plot("t").Bars(["a", "a"], [1, 2]), "Bars: the category \"a\" is there 2 times" },
        { () => new Plot("t").Y("loss", logarithmic: true).Line([1, 0], "loss"), "Line \"loss\": y[1] is 0, and the y axis is logarithmic" },
        { () => new Plot("t").Line([1, 2], "loss").X("epoch", logarithmic: true), "Line \"loss\": x[0] is 0, and the x axis is logarithmic" },
        { () => new Plot("t").Y("y", logarithmic: true).Bars(["a"], [1]), "The y axis is logarithmic, and Bars begins at zero" },
        { () => new Plot("t").Bars(["a"], [1]).Line([1]), "Bars has categories on the x axis and Line has numbers" },
        { () => new Plot("t").X("x", 2, 1), "The x axis runs from 2 to 1" },
        { () => new Plot("t").X("x", -1, 1, logarithmic: true), "The x axis is logarithmic and runs from -1 to 1" },
        { () => new Plot("t").HeatMap([1, 2], [1], Matrix<double>.Build.Dense(2, 1), "z"), "Heat map \"z\": z is 2×1 and must be 1×2" },
        { () => new Plot("t").HeatMap([2, 1], [1], Matrix<double>.Build.Dense(1, 2)), "Heat map: x[1] is not above x[0]" },
        { () => new Plot("t").Line(x => 1 / x, 0, 1, "1/x"), "Line \"1/x\": y[0] is Infinity" },
        { () => new Plot("t").Frame("a", new Plot("").Line([1])).Frame("b", new Plot("").Points([1], [1])), "The frame \"b\" draws other things than the frame \"a\"" },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Refuses_what_cannot_be_drawn(Action action, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);
}
