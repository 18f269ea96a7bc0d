using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on the loss. All speak of the article's example with the picture's weights.</summary>
public static class LossExercises
{
    // A place read off a chart.
    private const double CloseToValley = 1e-2;

    /// <summary>The example's half sum of squares.</summary>
    /// <param name="halfSum">The reader's answer.</param>
    public static Verdict HalfSum(double halfSum) => Verdict.Compare(
        Loss.HalfSumOfSquares(ArticleExample.Network().Predict(ArticleExample.Inputs), ArticleExample.Targets), halfSum);

    /// <summary>The slope of the example's loss for the weight in the second row and third column of W1.</summary>
    /// <param name="slope">The reader's answer.</param>
    public static Verdict Slope(double slope) =>
        Verdict.Compare(Gradients(ArticleExample.Network())[0][1, 2], slope, Verdict.ByMeasuring);

    /// <summary>The value of the third weight of W2 for which the example's loss is lowest, all other weights held.</summary>
    /// <param name="weight">The reader's answer.</param>
    public static Verdict LowestPoint(double weight)
    {
        // Between these two the slope of the loss changes its sign once.
        var (left, right) = (0.0, 10.0);
        const int halvings = 60;
        for (var i = 0; i < halvings; i++)
        {
            var middle = (left + right) / 2;
            (left, right) = SlopeAt(middle) < 0 ? (middle, right) : (left, middle);
        }

        return Verdict.Compare((left + right) / 2, weight, Verdict.ByMeasuring, CloseToValley);
    }

    /// <summary>The example after one step of gradient descent with all its weights.</summary>
    /// <param name="stepped">The reader's answer: a 2-3-1 network.</param>
    /// <param name="learningRate">The learning rate.</param>
    public static Verdict Step(NeuralNetwork? stepped, double learningRate)
    {
        if (stepped is null)
            return Verdict.NotYet("There is no answer yet.");

        var example = ArticleExample.Network();
        if (!stepped.LayerSizes.SequenceEqual(example.LayerSizes))
            return Verdict.NotYet($"The network's layers are {string.Join("-", stepped.LayerSizes)}, the example's are {string.Join("-", example.LayerSizes)}.");

        var verdicts = Gradients(example)
            .Select((gradient, layer) => StepVerdict.Of(example.Weights[layer], -learningRate * gradient, stepped.Weights[layer], Verdict.ByMeasuring))
            .ToArray();
        var worst = Array.FindIndex(verdicts, verdict => verdict.Grade == Grade.NotYet);
        return worst < 0 ? verdicts.MinBy(verdict => verdict.Grade)! : Verdict.NotYet($"W{worst + 1}: {verdicts[worst].Message}");
    }

    private static double SlopeAt(double weight)
    {
        var outputWeights = ArticleExample.OutputWeights;
        outputWeights[2, 0] = weight;
        return Gradients(new NeuralNetwork(ArticleExample.HiddenWeights, outputWeights))[1][2, 0];
    }

    private static IReadOnlyList<Matrix<double>> Gradients(NeuralNetwork network) =>
        network.Backward(network.Forward(ArticleExample.Inputs), ArticleExample.Targets).Gradients;
}
