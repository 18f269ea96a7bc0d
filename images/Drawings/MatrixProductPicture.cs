using NeuralNotebooks;

namespace Drawings;

/// <summary>Notebook 2: each entry of the product stands where its row and its column cross.</summary>
public static class MatrixProductPicture
{
    public static Drawing Draw()
    {
        var X = ColumnScaling.FitMaximum(Article.Data().Features).Scale(Article.Data().Features);
        var W1 = Article.Network().Weights[0];
        var z1 = X * W1;
        var drawing = new Drawing(960, 452, LayerMarks.Style);
        drawing.Tile(66, 246, 548, 44, "mark").Tile(438, 76, 84, 308, "mark");
        drawing.Entries(90, 240, X, "0.00", "feature", 84).Entries(346, 80, W1, "0.0", "weight", 84).Entries(346, 240, z1, "0.00", "hidden", 84);

        drawing.Text(182, 196, "X", "name").Text(182, 220, "3×2", "small").Text(660, 120, "W1", "name").Text(660, 142, "2×3", "small").Text(480, 414, "z1 = X · W1", "name").Text(480, 438, "(3×2) · (2×3) → 3×3", "small");
        for (int neuron = 0; neuron < 3; neuron++)
            drawing.Text(396 + neuron * 84, 62, $"to {neuron + 1}", "small");
        drawing.Text(480, 40, "hidden neuron", "small");
        drawing.Text(290, 119, "from studied", "small").Text(296, 163, "from slept", "small");
        string[] students = ["Ada", "Ben", "Cleo"];
        for (int row = 0; row < students.Length; row++)
            drawing.Text(40, 273 + row * 44, students[row], "small");

        drawing.Path("M626 268H662", "hint").Text(796, 236, "Ada's row meets column 2:", "quiet");
        drawing.Text(796, 274, $"{X[0, 0]:0.00} · {W1[0, 1]:0.0} + {X[0, 1]:0.00} · {W1[1, 1]:0.0}", "word").Text(796, 304, $"= {z1[0, 1]:0.00}", "word");
        return drawing;
    }
}
