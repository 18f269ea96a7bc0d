using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

/// <summary>The program of one file does what the library does, wherever it lies and in any culture.</summary>
public sealed class SixtyLinesTests(SixtyLinesProgram program) : IClassFixture<SixtyLinesProgram>
{
    public static TheoryData<string> Cultures => ["en_US.UTF-8", "fr_FR.UTF-8"];

    [Theory, MemberData(nameof(Cultures))]
    public void Ends_with_the_library_s_weights_and_prediction(string culture)
    {
        var printed = program.Printed[culture];
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        network.Train(Samples.Inputs, Samples.Targets, epochs: 1000);

        Near.Equal(network.Weights[0], Matrix<double>.Build.DenseOfRowMajor(2, 3, Numbers(printed, "W1 ")));
        Near.Equal(network.Weights[1], Matrix<double>.Build.DenseOfRowMajor(3, 1, Numbers(printed, "W2 ")));
        var answer = network.Predict(Samples.Rows([4 / 3.0, 8 / 9.0]))[0, 0];
        Assert.Equal(answer, Assert.Single(Numbers(printed, "answer ")) / 100, 1e-12);
    }

    [Theory, MemberData(nameof(Cultures))]
    public void Prints_the_loss_and_every_student_on_its_way(string culture)
    {
        foreach (var epoch in new[] { 0, 1, 10, 100, 1000 })
        {
            var network = new NeuralNetwork([2, 3, 1], seed: 1);
            var loss = network.Train(Samples.Inputs, Samples.Targets, epochs: epoch).FinalLoss;
            var o = network.Predict(Samples.Inputs);

            Assert.Equal(
                [
                    FormattableString.Invariant($"# {epoch}: loss {loss:F8}"),
                    FormattableString.Invariant($"   inputs 0.6667 1.0000   label 0.9200   predicted {o[0, 0]:F4}"),
                    FormattableString.Invariant($"   inputs 0.3333 0.5556   label 0.8600   predicted {o[1, 0]:F4}"),
                    FormattableString.Invariant($"   inputs 1.0000 0.6667   label 0.8900   predicted {o[2, 0]:F4}"),
                ],
                program.Printed[culture].SkipWhile(line => !line.StartsWith($"# {epoch}:", StringComparison.Ordinal)).Take(4));
        }
    }

    [Fact]
    public void Fits_on_a_page() => Assert.InRange(File.ReadAllLines(SixtyLinesProgram.Source).Length, 50, 80);

    private static double[] Numbers(IEnumerable<string> printed, string name) =>
        [.. Assert.Single(printed, line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]
            .Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
