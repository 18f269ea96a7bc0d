using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on the loss. All speak of the article's example with the picture's weights.</summary>
public static class LossExercises
{
    private const double CloseToSlope = 1e-3;

    /// <summary>The example's half sum of squares.</summary>
    /// <param name="halfSum">The reader's answer.</param>
    public static Verdict HalfSum(double halfSum)
    {
        var expected = Loss.HalfSumOfSquares(ArticleExample.Network().Predict(ArticleExample.Inputs), ArticleExample.Targets);
        return Small(expected, halfSum);
    }

    /// <summary>The slope of the example's loss for the weight in the second row and third column of W1.</summary>
    /// <param name="slope">The reader's answer.</param>
    public static Verdict Slope(double slope) => Small(Gradients(ArticleExample.Network())[0][1, 2], slope);

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

        return Verdict.Compare((left + right) / 2, weight);
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

        var expected = example.Weights.Zip(Gradients(example), (weights, gradient) => weights - (learningRate * gradient)).ToArray();
        var verdicts = expected.Zip(stepped.Weights, Verdict.Compare).ToArray();
        var worst = Array.FindIndex(verdicts, verdict => verdict.Grade == Grade.NotYet);
        return worst < 0 ? verdicts.MinBy(verdict => verdict.Grade)! : Verdict.NotYet($"W{worst + 1}: {verdicts[worst].Message}");
    }

    /// <summary>Compares numbers far below 1 by their own size: what is off by a thousandth of a hundredth is not close.</summary>
    private static Verdict Small(double expected, double answer) =>
        Math.Abs(answer - expected) > CloseToSlope * Math.Abs(expected)
            ? Verdict.NotYet(FormattableString.Invariant($"It is off by {Math.Abs(answer - expected):G3}."))
            : Verdict.Compare(expected, answer);

    private static double SlopeAt(double weight)
    {
        var outputWeights = ArticleExample.OutputWeights;
        outputWeights[2, 0] = weight;
        return Gradients(new NeuralNetwork(ArticleExample.HiddenWeights, outputWeights))[1][2, 0];
    }

    private static IReadOnlyList<Matrix<double>> Gradients(NeuralNetwork network) =>
        network.Backward(network.Forward(ArticleExample.Inputs), ArticleExample.Targets).Gradients;
}
