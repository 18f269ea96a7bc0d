using NeuralNotebooks;

namespace Drawings;

/// <summary>One neuron: a weighted sum, then the bend. The first student's scaled hours, and the first weights of the article's picture.</summary>
public static class NeuronPicture
{
    public static Drawing Draw()
    {
        var data = Article.Data();
        var inputs = ColumnScaling.FitMaximum(data.Features).Scale(data.Features).Row(0);
        double[] weights = [0.2, 0.8];
        var sum = inputs[0] * weights[0] + inputs[1] * weights[1];
        var activation = Activation.Sigmoid(sum);
        var drawing = new Drawing(960, 300);

        drawing.Text(97, 44, "what comes in", "quiet").Text(360, 44, "sum", "quiet").Text(620, 44, "then bend", "quiet").Text(860, 44, "what is passed on", "quiet");
        string[] heads = ["studied", "slept"];
        for (int input = 0; input < 2; input++)
        {
            double y = 84 + input * 96;
            drawing.Tile(52, y, 90, 56, "feature").Text(97, y + 22, heads[input], "small").Number(97, y + 43, inputs[input], "0.0000");
            drawing.Path($"M150 {y + 28}L306 {(input == 0 ? 146 : 174)}").Text(226, input == 0 ? 116 : 218, $"× {weights[input]:0.0}", "number");
        }

        drawing.Path("M306 160a54 54 0 1 0 108 0a54 54 0 1 0 -108 0").Text(360, 156, $"{sum:0.0000}", "number").Text(360, 182, "z", "name");
        drawing.Arrow(424, 160, 484, 160);

        // The curve, for sums from −3.6 to 3.6.
        double X(double x) => Math.Round(620 + x * 30, 1);
        double Y(double value) => Math.Round(236 - value * 152, 1);
        drawing.Path($"M508 {Y(0)}H732M508 {Y(1)}H732", "question").Text(498, Y(1) + 5, "1", "small").Text(498, Y(0) + 5, "0", "small");
        drawing.Path("M" + string.Join("L", Enumerable.Range(-36, 73).Select(i => $"{X(i / 10.0)} {Y(Activation.Sigmoid(i / 10.0))}")), "curve");
        drawing.Path($"M{X(sum)} {Y(0)}V{Y(activation)}H740").Path($"M{X(sum) - 5} {Y(activation)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0", "dot").Text(X(sum), 266, "z", "name");
        return drawing.Arrow(740, Y(activation), 800, Y(activation)).Tile(812, Y(activation) - 32, 112, 64, "label")
            .Text(868, Y(activation) - 7, "σ(z)", "name").Number(868, Y(activation) + 20, activation, "0.0000");
    }
}
