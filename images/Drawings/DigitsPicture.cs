using MathNet.Numerics.LinearAlgebra;
using NeuralNotebooks;

namespace Drawings;

/// <summary>A digit of the test rows on its way through the trained network of the notebook on digits: 64 squares, 32 neurons, 10 outputs.</summary>
public static class DigitsPicture
{
    public static Drawing Draw(string dataFile)
    {
        var (training, test) = DataSet.FromFile(dataFile).Split(0.2, seed: 1);
        var network = new NeuralNetwork([64, 32, 10], seed: 1);
        network.Train(training.Features / 16, Classification.OneHot(training.Labels, 10), new TrainingOptions { Epochs = 60, LearningRate = 0.1, BatchSize = 32 });
        var three = Enumerable.Range(0, test.RowCount).First(row => test.Labels[row, 0] == 3);
        var forward = network.Forward((test.Features.Row(three) / 16).ToRowMatrix());
        var drawing = new Drawing(960, 360, Ink.Style);

        drawing.Text(136, 52, "8 by 8 squares", "quiet");
        for (int square = 0; square < 64; square++)
            drawing.Tile(48 + square % 8 * 22, 88 + square / 8 * 22, 22, 22, Ink.Of(forward.Inputs[0, square]), corner: 0);

        (string Name, string Shape, Matrix<double> Values)[] layers = [("X", "1×64", forward.Inputs), ("a1", "1×32", forward["a1"]), ("o", "1×10", forward.Outputs)];
        string[] ways = ["row by row", "· W1, σ", "· W2, σ"];
        for (int layer = 0; layer < layers.Length; layer++)
        {
            int x = 370 + layer * 180, count = layers[layer].Values.ColumnCount;
            drawing.Arrow(x - 126, 176, x - 26, 176).Text(x - 78, 160, ways[layer], "small");
            drawing.Text(x + 17, 40, layers[layer].Name, "name").Text(x + 17, 336, layers[layer].Shape, "small");
            for (int neuron = 0; neuron < count; neuron++)
                drawing.Tile(x, 56 + neuron * 256.0 / count, 34, 256.0 / count, Ink.Of(layers[layer].Values[0, neuron]), corner: 0);
        }

        for (int digit = 0; digit < 10; digit++)
            drawing.Text(790, 74 + digit * 25.6, $"{digit}", "number").Text(846, 74 + digit * 25.6, forward.Outputs[0, digit].ToString("0.00"), "number");
        return drawing.Tile(770, 56 + forward.Outputs.Row(0).MaximumIndex() * 25.6, 110, 25.6, "label");
    }
}
