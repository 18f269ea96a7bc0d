namespace Drawings;

/// <summary>Ada's way through the picture's network: activations forwards, then errors and deltas backwards.</summary>
public static class BackpropagationPicture
{
    public static Drawing Draw()
    {
        var backward = Article.BackwardPass();
        var forward = backward.Forward;
        var drawing = new Drawing(960, 470, BackwardMarks.Style);
        double[] inputRows = [170, 290], hiddenRows = [110, 230, 350];
        const double Middle = 230;

        foreach (var from in inputRows)
            foreach (var to in hiddenRows)
                drawing.Path($"M150 {from}L352 {to}", "link");
        for (int k = 0; k < 3; k++)
            drawing.Path($"M508 {hiddenRows[k]}L652 {Middle}", "link").BackArrow(650, Middle + 21 + 8 * (k - 1), 513, hiddenRows[k] + 21)
                .Tag(580, (Middle + hiddenRows[k]) / 2 + 21 + 4 * (k - 1), $"× {forward["W2"][k, 0]:0.0}");

        for (int j = 0; j < 2; j++)
            drawing.Tile(60, inputRows[j] - 24, 90, 48, "feature").Number(105, inputRows[j] + 6, forward.Inputs[0, j], "0.00");
        for (int k = 0; k < 3; k++)
            drawing.Neuron(352, hiddenRows[k], forward["a1"][0, k], backward["errors1"][0, k], backward["delta1"][0, k]);
        drawing.Neuron(652, Middle, forward.Outputs[0, 0], backward["errors"][0, 0], backward["delta2"][0, 0]);
        drawing.Tile(856, Middle - 24, 64, 48, "label").Number(888, Middle + 6, backward.Targets[0, 0], "0.00").BackArrow(852, Middle, 813, Middle + 21);

        drawing.Text(105, 52, "X", "name").Text(430, 52, "a1", "name").Text(730, 52, "o", "name").Text(888, 52, "y", "name");
        drawing.Text(430, 410, "errors1 ▸ delta1", "returned").Text(730, Middle + 60, "errors ▸ delta2", "returned");
        drawing.Text(888, Middle + 46, "Ada’s score", "small").Text(105, 344, "studied, slept", "small");
        return drawing.Text(60, 450, "above: activations, from left to right", "start").Text(500, 450, "below: error ▸ delta, from right to left", "start");
    }
}
