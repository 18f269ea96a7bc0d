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

Save("network.svg", DrawNetwork());
Save("map.svg", DrawMap());
Save("data.svg", DrawData());
Save("matrix-product.svg", DrawMatrixProduct());
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

// Notebook 0: the network of the article, with the words for its parts.
static Drawing DrawNetwork()
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

// Notebook 0: which notebook tells which part of the way.
static Drawing DrawMap()
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

// Notebook 2: each entry of the product stands where its row and its column cross.
static Drawing DrawMatrixProduct()
{
    var X = ColumnScaling.FitMaximum(Article.Data().Features).Scale(Article.Data().Features);
    var W1 = Article.Network().Weights[0];
    var z = X * W1;
    var drawing = new Drawing(960, 452, LayerMarks.Style);
    drawing.Tile(66, 246, 548, 44, "mark").Tile(438, 76, 84, 308, "mark");
    drawing.Entries(90, 240, X, "0.00", "feature", 84).Entries(346, 80, W1, "0.0", "weight", 84).Entries(346, 240, z, "0.00", "hidden", 84);

    drawing.Text(182, 196, "X", "name").Text(182, 220, "3×2", "small").Text(660, 120, "W1", "name").Text(660, 142, "2×3", "small").Text(480, 414, "z = X · W1", "name").Text(480, 438, "(3×2) · (2×3) → 3×3", "small");
    for (int neuron = 0; neuron < 3; neuron++)
        drawing.Text(396 + neuron * 84, 62, $"to {neuron + 1}", "small");
    drawing.Text(396, 40, "hidden neuron", "small");
    drawing.Text(290, 119, "from studied", "small").Text(296, 163, "from slept", "small");
    for (int student = 0; student < 3; student++)
        drawing.Text(40, 273 + student * 44, $"{student + 1}", "small");
    drawing.Text(52, 232, "student", "small");

    drawing.Path("M626 268H662", "hint").Text(796, 236, "row 1 meets column 2:", "quiet");
    drawing.Text(796, 274, $"{X[0, 0]:0.00} · {W1[0, 1]:0.0} + {X[0, 1]:0.00} · {W1[1, 1]:0.0}", "word").Text(796, 304, $"= {z[0, 1]:0.00}", "word");
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

/// <summary>The colours of layers, weights and marks.</summary>
internal static class LayerMarks
{
    public const string Style = """

        .hidden{fill:#56b4e9;fill-opacity:.2}.weight{fill:#009e73;fill-opacity:.16}.mark{fill:#e69f00;fill-opacity:.32}.synapse{fill:none;stroke:#8a8f96;stroke-width:1.5}.hint{fill:none;stroke:#8a8f96;stroke-dasharray:3 4;stroke-linecap:round}
        @media(prefers-color-scheme:dark){.hidden{fill-opacity:.17}.weight{fill:#2fbf95;fill-opacity:.2}.mark{fill-opacity:.36}}
        """;
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

    public Drawing Tile(double x, double y, double tileWidth, double tileHeight, string kind, double corner = 8)
    {
        shapes.Append($"""<rect class="{kind}" x="{x}" y="{y}" width="{tileWidth}" height="{tileHeight}" rx="{corner}"/>""").Append('\n');
        return this;
    }

    public Drawing Arrow(double fromX, double fromY, double toX, double toY)
    {
        shapes.Append($"""<path class="line" d="M{fromX} {fromY}H{toX}m-8 -6l8 6l-8 6"/>""").Append('\n');
        return this;
    }

    public Drawing Circle(double x, double y, double radius, string kind) => Tile(x - radius, y - radius, 2 * radius, 2 * radius, kind, radius);

    public Drawing Path(string data, string kind = "line")
    {
        shapes.Append($"""<path class="{kind}" d="{data}"/>""").Append('\n');
        return this;
    }

    /// <summary>A matrix in brackets on a tile of its colour, its name above and its shape below.</summary>
    public Drawing Matrix(double x, double y, string name, Matrix<double> matrix, string format, string kind, double columnWidth)
    {
        double centre = x + (matrix.ColumnCount * columnWidth + 16) / 2;
        return Text(centre, y - 14, name, "name")
            .Entries(x, y, matrix, format, kind, columnWidth)
            .Text(centre, y + matrix.RowCount * 44 + 34, $"{matrix.RowCount}×{matrix.ColumnCount}", "small");
    }

    /// <summary>The numbers of a matrix in brackets on a tile: rows of 44, with 6 above and below and 8 at the sides.</summary>
    public Drawing Entries(double x, double y, Matrix<double> matrix, string format, string kind, double columnWidth)
    {
        double matrixWidth = matrix.ColumnCount * columnWidth + 16;
        double matrixHeight = matrix.RowCount * 44 + 12;
        Tile(x, y, matrixWidth, matrixHeight, kind);
        shapes.Append($"""<path class="line" d="M{x + 7} {y}h-7v{matrixHeight}h7M{x + matrixWidth - 7} {y}h7v{matrixHeight}h-7"/>""").Append('\n');
        foreach (var (row, column, value) in matrix.EnumerateIndexed())
            Number(x + 8 + (column + 0.5) * columnWidth, y + 34 + row * 44, value, format);
        return this;
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
