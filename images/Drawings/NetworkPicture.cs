namespace Drawings;

/// <summary>Notebook 0: the network of the article, with the words for its parts.</summary>
public static class NetworkPicture
{
    public static Drawing Draw()
    {
        var drawing = new Drawing(960, 430, LayerMarks.Style);
        double[] xs = [210, 480, 750];
        double[][] ys = [[175, 295], [115, 235, 355], [235]];
        string[] layers = ["input layer", "hidden layer", "output layer"];
        string[] kinds = ["feature", "hidden", "label"];
        for (int layer = 0; layer < 2; layer++)
            foreach (var (from, to) in ys[layer].SelectMany(from => ys[layer + 1].Select(to => (from, to))))
                drawing.Path($"M{xs[layer] + 34} {from}L{xs[layer + 1] - 34} {to}", "synapse");

        for (int layer = 0; layer < 3; layer++)
        {
            drawing.Text(xs[layer], 44, layers[layer], "name");
            foreach (var y in ys[layer])
                drawing.Circle(xs[layer], y, 34, kinds[layer]);
        }

        drawing.Text(210, 180, "studied", "word").Text(210, 300, "slept", "word").Text(750, 240, "score", "word");
        foreach (var y in ys[1])
            drawing.Path($"M{xs[1] - 18} {y + 12}c22 0 14 -24 36 -24", "line");

        drawing.Text(92, 170, "the features:", "small").Text(92, 188, "what you know", "small").Text(868, 230, "the label:", "small").Text(868, 248, "what should come out", "small");
        drawing.Text(330, 112, "a synapse and", "small").Text(330, 130, "its weight", "small");
        drawing.Text(632, 106, "a neuron and its", "small").Text(632, 124, "activation function", "small").Path("M522 113H564", "hint");
        drawing.Text(345, 398, "the first set of weights", "quiet").Text(345, 417, $"2×3", "small").Text(615, 398, "the second set of weights", "quiet").Text(615, 417, "3×1", "small");
        return drawing;
    }
}
