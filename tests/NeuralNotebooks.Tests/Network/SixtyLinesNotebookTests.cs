using System.Globalization;
using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

/// <summary>What the notebook on packages alone has stored is what the library computes; that running gives it again, others test.</summary>
public sealed class SixtyLinesNotebookTests
{
    private static readonly JsonElement Cells = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Program", "sixty-lines.ipynb"))).RootElement.GetProperty("cells");

    [Fact]
    public void Prints_inputs_outputs_and_the_loss_on_its_way()
    {
        var expected = Enumerable.Range(0, 1001).Where(round => round is 0 or 1 or 10 or 100 or 1000).Select(round =>
        {
            var network = new NeuralNetwork([2, 3, 1], seed: 1);
            var loss = network.Train(Samples.Inputs, Samples.Targets, epochs: round).FinalLoss;
            return $"# {round}\nInput (scaled):\n{Text(Samples.Inputs)}Actual Output:\n{Text(Samples.Targets)}Predicted Output:\n{Text(network.Predict(Samples.Inputs))}"
                + FormattableString.Invariant($"Loss:\n{loss:F8}\n\n");
        });

        Assert.Equal(string.Concat(expected), Printed("training"));
    }

    [Fact]
    public void Predicts_and_keeps_what_the_library_does()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        network.Train(Samples.Inputs, Samples.Targets, epochs: 1000);
        var question = Samples.Rows([4 / 3.0, 8 / 9.0]);
        var answer = network.Predict(question);

        Assert.Equal($"Predicted data based on trained weights:\nInput (scaled):\n{Text(question)}Output:\n{Text(answer)}" + FormattableString.Invariant($"That is {100 * answer[0, 0]:F1} points.\n"), Printed("prediction"));
        Assert.Equal($"W1\n{Text(network.Weights[0])}W2\n{Text(network.Weights[1])}The same answer, to the last bit.\n", Printed("saving"));
    }

    private static string Printed(string cell) => string.Concat(Cells.EnumerateArray().Single(other => other.GetProperty("id").GetString() == cell)
        .GetProperty("outputs").EnumerateArray().SelectMany(output => output.GetProperty("text").EnumerateArray()).Select(line => line.GetString()));

    private static string Text(Matrix<double> rows) => rows.ToMatrixString("F4", CultureInfo.InvariantCulture).ReplaceLineEndings("\n");
}
