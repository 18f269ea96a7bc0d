namespace Drawings;

/// <summary>What only the drawing of backpropagation needs: marks for what flows backwards.</summary>
internal static class BackwardMarks
{
    public const string Style = """

        .link{fill:none;stroke:#c9c5b8;stroke-width:1.4}.back{fill:none;stroke:#d55e00;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}.behind{fill:#d55e00;fill-opacity:.16}.returned{fill:#a34700;font-size:17px;font-style:italic;font-family:Georgia,"Times New Roman",serif}
        @media(prefers-color-scheme:dark){.link{stroke:#50555c}.back{stroke:#e69f00}.behind{fill:#e69f00;fill-opacity:.24}.returned{fill:#e69f00}}
        """;

    /// <summary>An arrow in the colour of what flows backwards.</summary>
    public static Drawing BackArrow(this Drawing drawing, double fromX, double fromY, double toX, double toY)
    {
        var length = Math.Sqrt(Math.Pow(toX - fromX, 2) + Math.Pow(toY - fromY, 2));
        var (alongX, alongY) = (10 * (toX - fromX) / length, 10 * (toY - fromY) / length);
        return drawing.Path(
            $"M{fromX:0.#} {fromY:0.#}L{toX:0.#} {toY:0.#}M{toX - alongX - alongY / 2:0.#} {toY - alongY + alongX / 2:0.#}" +
            $"L{toX:0.#} {toY:0.#}L{toX - alongX + alongY / 2:0.#} {toY - alongY - alongX / 2:0.#}", "back");
    }

    /// <summary>A word on a bit of paper, so that lines pass behind it.</summary>
    public static Drawing Tag(this Drawing drawing, double x, double y, string text) =>
        drawing.Tile(x - 24, y - 12, 48, 24, "paper").Text(x, y + 5, text, "small");

    /// <summary>A neuron: its activation, and below it how the error becomes a delta.</summary>
    public static Drawing Neuron(this Drawing drawing, double x, double y, double activation, double error, double delta)
    {
        drawing.Tile(x, y - 38, 156, 76, "paper").Tile(x, y - 38, 156, 34, "feature").Tile(x, y + 4, 156, 34, "behind");
        return drawing.Number(x + 78, y - 15, activation, "0.0000").Text(x + 78, y + 26, $"{error:0.0000} ▸ {delta:0.0000}", "number");
    }
}
