namespace Drawings;

/// <summary>Notebook 0: which notebook tells which part of the way.</summary>
public static class MapPicture
{
    public static Drawing Draw()
    {
        var drawing = new Drawing(960, 368, LayerMarks.Style);
        (string Name, string What, string Number)[] steps =
            [("data", "on one scale", "1"), ("forward pass", "to an answer", "2, 3"), ("loss", "how wrong?", "4"), ("backpropagation", "who is to blame?", "5"), ("update", "move the weights", "5")];
        for (int i = 0; i < steps.Length; i++)
        {
            double x = 28 + i * 186;
            drawing.Tile(x, 70, 160, 92, i == 0 ? "feature" : "hidden").Text(x + 80, 50, $"notebook {steps[i].Number}", "small");
            drawing.Text(x + 80, 112, steps[i].Name, "name").Text(x + 80, 140, steps[i].What, "small");
            if (i > 0)
                drawing.Path($"M{x - 24} 116h18m-7 -6l7 6l-7 6", "line");
        }

        drawing.Path("M852 168v34q0 14 -14 14H308q-14 0 -14 -14V170m-6 8l6 -8l6 8", "line");
        drawing.Text(573, 206, "again, a thousand times", "word").Text(573, 238, "notebook 6: training", "small");
        drawing.Tile(28, 268, 346, 72, "label").Text(201, 300, "prediction", "name").Text(201, 324, "notebook 7: ask the trained network", "small");
        drawing.Path("M384 304h166m-8 -6l8 6l-8 6", "line").Text(466, 294, "and then", "small");
        drawing.Tile(560, 268, 372, 72, "label").Text(746, 300, "handwritten digits", "name").Text(746, 324, "notebook 8: the same lines, a harder task", "small");
        return drawing;
    }
}
