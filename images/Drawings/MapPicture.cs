namespace Drawings;

/// <summary>Notebook 0: which notebook tells which part of the way.</summary>
public static class MapPicture
{
    public static Drawing Draw()
    {
        var drawing = new Drawing(960, 368, LayerMarks.Style);
        (string Name, string What, string Notebook)[] steps =
            [("data", "on one scale", "notebook 1"), ("forward pass", "to an answer", "notebooks 2, 3"), ("loss", "how wrong?", "notebook 4"), ("backpropagation", "who is to blame?", "notebook 5"), ("update", "move the weights", "notebook 5")];
        for (int i = 0; i < steps.Length; i++)
        {
            double x = 28 + i * 186;
            drawing.Tile(x, 70, 160, 92, i == 0 ? "feature" : "hidden").Text(x + 80, 50, steps[i].Notebook, "small");
            drawing.Text(x + 80, 112, steps[i].Name, "name").Text(x + 80, 140, steps[i].What, "small");
            if (i > 0)
                drawing.Path($"M{x - 24} 116h18m-7 -6l7 6l-7 6", "line");
        }

        drawing.Path("M852 168v34q0 14 -14 14H308q-14 0 -14 -14V170m-6 8l6 -8l6 8", "line");
        drawing.Text(573, 206, "again, a thousand times", "word").Text(573, 238, "notebook 6: training", "small");
        (string Name, string What)[] after =
            [("prediction", "notebook 7: ask the trained network"), ("handwritten digits", "notebook 8: a harder task"), ("build it yourself", "notebook 9: six methods of your own")];
        for (int i = 0; i < after.Length; i++)
        {
            double x = 28 + i * 314;
            drawing.Tile(x, 268, 276, 72, "label").Text(x + 138, 300, after[i].Name, "name").Text(x + 138, 324, after[i].What, "small");
            if (i > 0)
                drawing.Path($"M{x - 32} 304h24m-7 -6l7 6l-7 6", "line");
        }

        return drawing;
    }
}
