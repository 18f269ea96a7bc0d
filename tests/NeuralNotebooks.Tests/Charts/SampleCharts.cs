using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace NeuralNotebooks.Tests.Charts;

/// <summary>Charts of every kind, and those that are hard to draw.</summary>
internal static class SampleCharts
{
    private static readonly double[] Grid = [-1, 0, 1, 2];
    private static readonly Matrix<double> Bowl = Matrix<double>.Build.Dense(4, 4, (row, column) => (Grid[row] * Grid[row]) + (Grid[column] * Grid[column]));
    private static readonly Matrix<double> Slope = Matrix<double>.Build.Dense(4, 4, (row, column) => (10 * row) + column);

    public static readonly IReadOnlyDictionary<string, Plot> Plots = new Dictionary<string, Plot>
    {
        ["line"] = new Plot("Loss").X("epoch").Y("loss", logarithmic: true).Line([0.0867, 0.01, 0.0002], "loss"),
        ["long line"] = new Plot("Loss").X("epoch").Y("loss").Line(Enumerable.Range(0, 1001).Select(epoch => Math.Exp(-epoch / 100.0))),
        ["function"] = new Plot("Sigmoid").Line(x => 1 / (1 + Math.Exp(-x)), -8, 8, "σ").Line(Math.Tanh, -8, 8, "tanh"),
        ["points"] = new Plot("Students").X("hours").Y("score").Points([2, 1, 3], [92, 86, 89], "known", ["a", "b", "c"]),
        ["bars"] = new Plot("Accuracy").Bars(["a", "b"], [0.5, -1], "before").Bars(["b", "c"], [1, 2], "after"),
        ["many bars"] = new Plot("Pixels").Bars(Enumerable.Range(0, 64).Select(i => $"pixel {i}"), Enumerable.Range(0, 64).Select(i => (double)i)),
        ["heat map"] = new Plot("Slope").X("across").Y("up").HeatMap(Grid, Grid, Slope, "height").Points([0], [2], "here", ["h"]),
        ["two decades"] = new Plot("Decades").X("epoch", logarithmic: true).Y("loss", from: 0.001, to: 0.1, logarithmic: true).Line([1, 10, 100], [0.09, 0.01, 0.002], "a").Line([1, 10, 100], [0.05, 0.05, 0.05], "b"),
        ["contour"] = new Plot("Bowl").X("w1").Y("w2").Contour(Grid, Grid, Bowl, "loss").Line([2, 1, 0], [2, 0.5, 0], "path"),
        ["logarithmic heat map"] = new Plot("Rates").X("rate", logarithmic: true).HeatMap([0.1, 1, 10, 100], Grid, Bowl),
        ["frames"] = new Plot("Learning").Points([0, 1], [1, 2], "target").Frame("before", new Plot("").Line([0, 0], "network")).Frame("after", new Plot("").Line([1, 5], "network")),
        ["one point"] = new Plot("One").Points([5], [5]),
        ["one point on a line"] = new Plot("One").Line([5]),
        ["constant"] = new Plot("Constant").Line([3, 3, 3]),
        ["zero"] = new Plot("Zero").Line([0, 0]),
        ["flat surface"] = new Plot("Flat").HeatMap([1], [1], Matrix<double>.Build.Dense(1, 1, 7)),
        ["huge"] = new Plot("Huge").Line([1e300, -1e300]),
        ["tiny"] = new Plot("Tiny").Line([5e-324, 1e-320]),
        ["offset"] = new Plot("Offset").Line([1e9 + 0.001, 1e9 + 0.002]),
        ["many decades"] = new Plot("Decades").Y("y", logarithmic: true).Line([1e-300, 1e300]),
        ["one decade"] = new Plot("Decade").Y("y", logarithmic: true).Line([0.02, 0.021]),
        ["constant, logarithmic"] = new Plot("Constant").Y("y", logarithmic: true).Line([0.02, 0.02]),
        ["outside the axes"] = new Plot("Outside").X("x", 10, 20).Y("y", 10, 20).Line([1, 2]).Points([0], [0], "", ["far"]),
        ["half an axis"] = new Plot("Half").X("x", from: 5).Y("y", to: -5).Line([1, 2]),
        ["long names"] = new Plot("Long").X(new string('x', 300)).Y(new string('y', 300)).Line([1, 2], new string('n', 300)).Line([2, 1], "other"),
    };

    /// <summary>A chart that Plotly.NET made without the library.</summary>
    public static GenericChart Foreign => Chart.Combine(
    [
        Chart.Line<double, double, string>([0, 1, 2], [1, 1 / 3.0, 4], Name: "loss", ShowLegend: true),
        Chart.Point<double, double, string>([1, 2], [3, 4], Name: "points"),
    ]).WithXAxisStyle<double, double, string>(TitleText: "<b>epoch</b>").WithYAxisStyle<double, double, string>(TitleText: "loss");

    public static string Html(string name) => name == "made with Plotly.NET" ? ChartFigure.Write(Foreign) : Plots[name].ToHtml();
}
