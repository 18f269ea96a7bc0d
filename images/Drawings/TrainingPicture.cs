namespace Drawings;

/// <summary>The three parts of the loop in a circle, and what a thousand rounds of it do to the loss.</summary>
public static class TrainingPicture
{
    public static Drawing Draw()
    {
        var losses = Article.Network().Train(Article.Inputs(), Article.Targets(), epochs: 1000).Losses;
        var drawing = new Drawing(960, 330);
        (string Name, string Formula, string Does)[] parts =
        [
            ("forward", "X, W → o", "what does the network say?"),
            ("backward", "y − o → ∂L/∂W", "which way is down?"),
            ("update", "W − η · ∂L/∂W → W", "one small step there"),
        ];
        for (int part = 0; part < parts.Length; part++)
        {
            int x = 30 + part * 222;
            drawing.Tile(x, 70, 192, 110, part == 1 ? "label" : "feature");
            drawing.Text(x + 96, 102, parts[part].Name, "name").Text(x + 96, 134, parts[part].Formula, "number").Text(x + 96, 162, parts[part].Does, "small");
            if (part > 0)
                drawing.Arrow(x - 26, 125, x - 4, 125);
        }

        drawing.Path("M570 190V236Q570 250 556 250H140Q126 250 126 236V190m-6 8l6 -8l6 8").Text(348, 276, "and again, a thousand times", "quiet");

        drawing.Text(760, 60, "epochs", "quiet").Text(870, 60, "loss", "quiet");
        int[] epochs = [0, 1, 10, 100, 1000];
        for (int row = 0; row < epochs.Length; row++)
            drawing.Text(760, 98 + row * 42, epochs[row].ToString("#,##0"), "number").Number(870, 98 + row * 42, losses[epochs[row]], "0.00000");
        return drawing;
    }
}
