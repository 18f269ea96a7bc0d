#!/usr/bin/env dotnet
#:project ../lib/NeuralNotebooks
#:property PublishAot=false

// Draws the pictures beside it: dotnet run images/draw.cs [folder]
// Every number in a picture comes from the library, so that a picture cannot disagree with the notebook that shows it.

using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using MathNet.Numerics.LinearAlgebra;
using NeuralNotebooks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folder = args.Length > 0 ? args[0] : FolderOfThisFile();

Save("data.svg", DrawData());
Save("neuron.svg", DrawNeuron());
Save("backpropagation.svg", DrawBackpropagation());
Save("training.svg", DrawTraining());
Save("digits.svg", DrawDigits());

static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

void Save(string name, Drawing drawing)
{
    File.WriteAllText(Path.Combine(folder, name), drawing.ToString());
    Console.WriteLine($"drew {name}");
}

// The table taken apart: features and labels, then both on one scale; the question is put aside.
static Drawing DrawData()
{
    var data = Article.Data();
    var features = ColumnScaling.FitMaximum(data.Features);
    var labels = ColumnScaling.FitMaximum(data.Labels, atLeast: 100);
    var drawing = new Drawing(960, 356);

    drawing.Text(148, 52, "the table", "quiet");
    string[] heads = ["studied", "slept", "score"];
    for (int column = 0; column < 3; column++)
    {
        drawing.Tile(40 + column * 74, 68, 68, 196, column < 2 ? "feature" : "label");
        drawing.Text(74 + column * 74, 94, heads[column], "small");
    }

    drawing.Tile(40, 280, 142, 40, "question").Tile(188, 280, 68, 40, "question");
    for (int row = 0; row < data.RowCount; row++)
    {
        drawing.Number(74, 135 + row * 50, data.Features[row, 0], "0");
        drawing.Number(148, 135 + row * 50, data.Features[row, 1], "0");
        drawing.Number(222, 135 + row * 50, data.Labels[row, 0], "0");
    }

    drawing.Number(74, 306, data.Questions[0, 0], "0").Number(148, 306, data.Questions[0, 1], "0").Text(222, 306, "?", "number");

    drawing.Arrow(272, 148, 322, 148);
    drawing.Matrix(340, 76, "F", data.Features, "0", "feature", 50).Matrix(470, 76, "t", data.Labels, "0", "label", 56);

    var divisors = string.Join(" and ", features.Divisors.Select(divisor => divisor.ToString("0")));
    drawing.Arrow(562, 148, 672, 148).Text(616, 118, $"hours ÷ {divisors}", "small").Text(616, 136, $"scores ÷ {labels.Divisors[0]:0}", "small");
    drawing.Matrix(692, 76, "X", features.Scale(data.Features), "0.00", "feature", 62).Matrix(846, 76, "y", labels.Scale(data.Labels), "0.00", "label", 62);

    drawing.Arrow(272, 300, 322, 300).Text(338, 305, "put aside until the network is trained", "start");
    return drawing;
}

// One neuron: a weighted sum, then the bend. The first student's scaled hours, and the first weights of the article's picture.
static Drawing DrawNeuron()
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

// The first student's way through the picture's network: activations forwards, then errors and deltas backwards.
static Drawing DrawBackpropagation()
{
    var backward = Article.BackwardPass();
    var forward = backward.Forward;
    var drawing = new Drawing(960, 440, BackwardMarks.Style);
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
        drawing.Neuron(352, hiddenRows[k], forward["z2"][0, k], backward["z2_error"][0, k], backward["z2_delta"][0, k]);
    drawing.Neuron(652, Middle, forward.Outputs[0, 0], backward["o_error"][0, 0], backward["o_delta"][0, 0]);
    drawing.Tile(856, Middle - 24, 64, 48, "label").Number(888, Middle + 6, backward.Targets[0, 0], "0.00").BackArrow(852, Middle, 813, Middle + 21);

    drawing.Text(105, 52, "X", "name").Text(430, 52, "z2", "name").Text(730, 52, "o", "name").Text(888, 52, "y", "name");
    drawing.Text(888, Middle + 46, "what she scored", "small").Text(105, 344, "studied, slept", "small");
    return drawing.Text(60, 418, "above: activations, from left to right", "start").Text(500, 418, "below: error ▸ delta, from right to left", "start");
}

// The three parts of the loop in a circle, and what a thousand rounds of it do to the loss.
static Drawing DrawTraining()
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

// A digit of the test rows on its way through the trained network of the notebook on digits: 64 squares, 32 neurons, 10 outputs.
static Drawing DrawDigits()
{
    var (training, test) = DataSet.FromFile(Path.Combine(FolderOfThisFile(), "../notebooks/data/digits.csv")).Split(0.2, seed: 1);
    var network = new NeuralNetwork([64, 32, 10], seed: 1);
    network.Train(training.Features / 16, Classification.OneHot(training.Labels, 10), new TrainingOptions { Epochs = 60, LearningRate = 0.1, BatchSize = 32 });
    var three = Enumerable.Range(0, test.RowCount).First(row => test.Labels[row, 0] == 3);
    var forward = network.Forward((test.Features.Row(three) / 16).ToRowMatrix());
    var drawing = new Drawing(960, 360, Ink.Style);

    drawing.Text(136, 52, "8 by 8 squares", "quiet");
    for (int square = 0; square < 64; square++)
        drawing.Tile(48 + square % 8 * 22, 88 + square / 8 * 22, 22, 22, Ink.Of(forward.Inputs[0, square]), corner: 0);

    (string Name, string Shape, Matrix<double> Values)[] layers = [("X", "1×64", forward.Inputs), ("z2", "1×32", forward["z2"]), ("o", "1×10", forward.Outputs)];
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

/// <summary>Shades for values from 0 to 1: the larger, the more ink.</summary>
internal static class Ink
{
    private const int Shades = 16;

    public static readonly string Style =
        ".ink{fill:#22262b;stroke:#8a8f96;stroke-opacity:.35;stroke-width:.5}"
        + string.Concat(Enumerable.Range(0, Shades + 1).Select(shade => $".s{shade}{{fill-opacity:{shade / (double)Shades:0.###}}}"))
        + "@media(prefers-color-scheme:dark){.ink{fill:#eceae4}}";

    public static string Of(double value) => $"ink s{Math.Round(value * Shades)}";
}

/// <summary>The article's numbers.</summary>
internal static class Article
{
    public static DataSet Data() => DataSet.Parse("""
        studied (h), slept (h), score (points)
        2, 9, 92
        1, 5, 86
        3, 6, 89
        4, 8, ?
        """);

    public static Matrix<double> Inputs() => ColumnScaling.FitMaximum(Data().Features).Scale(Data().Features);

    public static Matrix<double> Targets() => ColumnScaling.FitMaximum(Data().Labels, atLeast: 100).Scale(Data().Labels);

    /// <summary>The weights of the article's picture.</summary>
    public static NeuralNetwork Network() => new(
        Matrix<double>.Build.DenseOfRowArrays([0.2, 0.6, 0.1], [0.8, 0.3, 0.7]),
        Matrix<double>.Build.DenseOfRowArrays([0.4], [0.5], [0.9]));

    /// <summary>Forwards and backwards through the network of the picture, on scaled data.</summary>
    public static BackwardPass BackwardPass() => Network().Backward(Network().Forward(Inputs()), Targets());
}

/// <summary>An SVG with its own paper, light or dark as the reader's system asks, since an image cannot see the page's colours.</summary>
internal sealed class Drawing(int width, int height, string ownStyle = "")
{
    private const string Style = """
        .paper{fill:#fdfcf8;stroke:#e4e0d4}text{fill:#22262b;font:16px system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;text-anchor:middle}
        .quiet{fill:#6b6f76;font-style:italic}.small{font-size:13px;fill:#555a61}.start{text-anchor:start;fill:#6b6f76;font-style:italic}.name{font-size:21px;font-style:italic;font-family:Georgia,"Times New Roman",serif}
        .number{font-variant-numeric:tabular-nums}.feature{fill:#0072b2;fill-opacity:.14}.label{fill:#d55e00;fill-opacity:.16}
        .question{fill:none;stroke:#8a8f96;stroke-dasharray:5 4}.line{fill:none;stroke:#555a61;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
        .curve{fill:none;stroke:#0072b2;stroke-width:2.6;stroke-linejoin:round}.dot{fill:#d55e00}
        @media(prefers-color-scheme:dark){.paper{fill:#1f2226;stroke:#383c42}text{fill:#eceae4}.quiet,.small,.start{fill:#b4b8be}.feature{fill:#56b4e9;fill-opacity:.22}.label{fill:#e69f00;fill-opacity:.24}.question{stroke:#8f949b}.line{stroke:#b4b8be}.curve{stroke:#56b4e9}.dot{fill:#e69f00}}
        """;

    private readonly StringBuilder shapes = new();

    public Drawing Text(double x, double y, string text, string kind)
    {
        shapes.Append($"""<text class="{kind}" x="{x}" y="{y}">{WebUtility.HtmlEncode(text)}</text>""").Append('\n');
        return this;
    }

    public Drawing Number(double x, double y, double value, string format) => Text(x, y, value.ToString(format), "number");

    public Drawing Tile(double x, double y, double tileWidth, double tileHeight, string kind, int corner = 8)
    {
        shapes.Append($"""<rect class="{kind}" x="{x}" y="{y}" width="{tileWidth}" height="{tileHeight}" rx="{corner}"/>""").Append('\n');
        return this;
    }

    public Drawing Arrow(double fromX, double fromY, double toX, double toY)
    {
        shapes.Append($"""<path class="line" d="M{fromX} {fromY}H{toX}m-8 -6l8 6l-8 6"/>""").Append('\n');
        return this;
    }

    public Drawing Path(string data, string kind = "line")
    {
        shapes.Append($"""<path class="{kind}" d="{data}"/>""").Append('\n');
        return this;
    }

    /// <summary>A matrix in brackets on a tile of its colour, its name above and its shape below.</summary>
    public Drawing Matrix(double x, double y, string name, Matrix<double> matrix, string format, string kind, double columnWidth)
    {
        double matrixWidth = matrix.ColumnCount * columnWidth + 16;
        double matrixHeight = matrix.RowCount * 44 + 12;
        double centre = x + matrixWidth / 2;
        Text(centre, y - 14, name, "name");
        Tile(x, y, matrixWidth, matrixHeight, kind);
        shapes.Append($"""<path class="line" d="M{x + 7} {y}h-7v{matrixHeight}h7M{x + matrixWidth - 7} {y}h7v{matrixHeight}h-7"/>""").Append('\n');
        foreach (var (row, column, value) in matrix.EnumerateIndexed())
            Number(x + 8 + (column + 0.5) * columnWidth, y + 34 + row * 44, value, format);
        return Text(centre, y + matrixHeight + 22, $"{matrix.RowCount}×{matrix.ColumnCount}", "small");
    }

    public override string ToString() =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">
        <style>
        {Style}{ownStyle}
        </style>
        <rect class="paper" x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="14"/>
        {shapes}</svg>

        """.ReplaceLineEndings("\n");
}

/// <summary>What only the drawing of backpropagation needs: marks for what flows backwards.</summary>
internal static class BackwardMarks
{
    public const string Style = """

        .link{fill:none;stroke:#c9c5b8;stroke-width:1.4}.back{fill:none;stroke:#d55e00;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}.behind{fill:#d55e00;fill-opacity:.16}
        @media(prefers-color-scheme:dark){.link{stroke:#50555c}.back{stroke:#e69f00}.behind{fill:#e69f00;fill-opacity:.24}}
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
