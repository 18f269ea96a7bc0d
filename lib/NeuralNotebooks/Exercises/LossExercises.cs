using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on the loss. All speak of the article's example with the picture's weights.</summary>
public static class LossExercises
{
    // A place read off a chart.
    private const double CloseToValley = 1e-2;

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

    private static double SlopeAt(double weight)
    {
        var outputWeights = ArticleExample.OutputWeights;
        outputWeights[2, 0] = weight;
        return Gradients(new NeuralNetwork(ArticleExample.HiddenWeights, outputWeights))[1][2, 0];
    }

    private static IReadOnlyList<Matrix<double>> Gradients(NeuralNetwork network) =>
        network.Backward(network.Forward(ArticleExample.Inputs), ArticleExample.Targets).Gradients;
}
