using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using NeuralNotebooks.Tests.Charts;
using NeuralNotebooks.Tests.Network;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Playgrounds;

/// <summary>The playground's mathematics, in a browser, against the library's and against values of high precision.</summary>
public sealed class PlaygroundNetworkTests
{
    public static TheoryData<string> Cases => ReferenceCase.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Trains_as_the_library_and_the_values_of_high_precision_do(string name)
    {
        var reference = ReferenceCase.Of(name);
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Samples.Students.ToHtml());

        var network = reference.Network;
        var done = 0;
        foreach (var after in reference.After)
        {
            var epochs = after.GetProperty("epochs").GetInt32();
            var answer = await chromium.Page.EvaluateAsync<JsonElement>("""
                given => {
                  const { forward, backward, stepped, lossOf, halfSum } = NeuralNotebooks.playground, { sizes, rate, epochs } = given;
                  const inputs = Float64Array.from(given.inputs), targets = Float64Array.from(given.targets);
                  let weights = given.weights.map(matrix => Float64Array.from(matrix));
                  for (let epoch = 0; epoch < epochs; epoch++)
                    weights = stepped(weights, backward(sizes, weights, forward(sizes, weights, inputs), targets).gradients, rate);
                  return { weights: weights.map(matrix => [...matrix]), outputs: [...forward(sizes, weights, inputs).outputs],
                    loss: lossOf(sizes, weights, inputs, targets), half: lossOf(sizes, weights, inputs, targets, halfSum) };
                }
                """, new
            {
                sizes = network.LayerSizes,
                weights = reference.InitialWeights.Select(matrix => matrix.ToRowMajorArray()),
                inputs = reference.Inputs.ToRowMajorArray(),
                targets = reference.Targets.ToRowMajorArray(),
                rate = reference.LearningRate,
                epochs,
            });

            network.Train(reference.Inputs, reference.Targets, epochs - done, reference.LearningRate);
            done = epochs;
            var outputs = network.Predict(reference.Inputs);
            Equal(network.Weights, answer.GetProperty("weights"));
            Equal(ReferenceCase.Matrices(after, "weights"), answer.GetProperty("weights"));
            Equal(outputs, answer.GetProperty("outputs"));
            Equal(ReferenceCase.Matrix(after, "outputs"), answer.GetProperty("outputs"));
            Assert.Equal(Loss.MeanSquaredError(outputs, reference.Targets), answer.GetProperty("loss").GetDouble(), 1e-12);
            Assert.Equal(Loss.HalfSumOfSquares(outputs, reference.Targets), answer.GetProperty("half").GetDouble(), 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Goes_back_as_the_library_does(string name)
    {
        var reference = ReferenceCase.Of(name);
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Samples.Students.ToHtml());

        var answer = await chromium.Page.EvaluateAsync<JsonElement>("""
            ({ sizes, weights, inputs, targets }) => {
              const { forward, backward } = NeuralNotebooks.playground, flat = weights.map(matrix => Float64Array.from(matrix));
              const pass = forward(sizes, flat, Float64Array.from(inputs)), back = backward(sizes, flat, pass, Float64Array.from(targets));
              const lists = { sums: pass.sums, activations: pass.activations.slice(1), errors: back.errors, deltas: back.deltas, gradients: back.gradients };
              return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(matrix => [...matrix])]));
            }
            """, new
        {
            sizes = reference.Network.LayerSizes,
            weights = reference.InitialWeights.Select(matrix => matrix.ToRowMajorArray()),
            inputs = reference.Inputs.ToRowMajorArray(),
            targets = reference.Targets.ToRowMajorArray(),
        });

        var forward = reference.Network.Forward(reference.Inputs);
        var backward = reference.Network.Backward(forward, reference.Targets);
        Equal(forward.PreActivations, answer.GetProperty("sums"));
        Equal(forward.Activations, answer.GetProperty("activations"));
        Equal(backward.Errors, answer.GetProperty("errors"));
        Equal(backward.Deltas, answer.GetProperty("deltas"));
        Equal(backward.Gradients, answer.GetProperty("gradients"));
    }

    [Theory]
    [InlineData(0, 2, 3, 1)]
    [InlineData(1, 2, 3, 1)]
    [InlineData(-5, 3, 5, 4, 2)]
    [InlineData(int.MinValue, 1, 1)]
    [InlineData(int.MaxValue, 64, 32, 10)]
    public async Task A_seed_gives_the_librarys_weights(int seed, params int[] sizes)
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Samples.Students.ToHtml());

        var drawn = await chromium.Page.EvaluateAsync<JsonElement>(
            "([seed, sizes]) => NeuralNotebooks.playground.drawWeights(sizes, seed).map(matrix => [...matrix])", new object[] { seed, sizes });

        Equal(new NeuralNetwork(sizes, seed).Weights, drawn);
    }

    private static void Equal(IEnumerable<Matrix<double>> expected, JsonElement lists)
    {
        Assert.Equal(expected.Count(), lists.GetArrayLength());
        foreach (var (matrix, list) in expected.Zip(lists.EnumerateArray()))
            Equal(matrix, list);
    }

    private static void Equal(Matrix<double> expected, JsonElement list)
    {
        var numbers = list.EnumerateArray().Select(number => number.GetDouble()).ToArray();
        Near.Equal(expected, Matrix<double>.Build.DenseOfRowMajor(expected.RowCount, expected.ColumnCount, numbers));
    }
}
