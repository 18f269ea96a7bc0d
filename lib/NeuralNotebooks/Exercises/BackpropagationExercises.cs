using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on backpropagation.</summary>
public static class BackpropagationExercises
{
    /// <summary>The output delta of a network that says 0.6 and should have said 1: (y − o) · o(1 − o).</summary>
    /// <param name="delta">The reader's answer.</param>
    public static Verdict OutputDelta(double delta) => Verdict.Compare((1 - 0.6) * 0.6 * (1 - 0.6), delta);

    /// <summary>The shapes of delta2, errors1 and ∂L/∂W2 for ten rows through a network of 4, 5 and 2 neurons.</summary>
    /// <param name="shapes">The reader's answer: three pairs, rows and columns.</param>
    public static Verdict Shapes(int[][]? shapes)
    {
        if (shapes is null || shapes.Length != 3 || shapes.Any(shape => shape is null || shape.Length != 2))
            return Verdict.NotYet("Give three shapes, each as [rows, columns].");

        var expected = Matrix<double>.Build.DenseOfRowArrays([10, 2], [10, 5], [5, 2]);
        return Verdict.CompareCounts(expected, Matrix<double>.Build.DenseOfRows(shapes.Select(shape => shape.Select(Convert.ToDouble))));
    }

    /// <summary>The gradients of the loss ½ Σ (y − o)², compared with those that the network computes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">X, rows×features.</param>
    /// <param name="targets">y, rows×labels.</param>
    /// <param name="gradients">The reader's answer: ∂L/∂W1, ∂L/∂W2, ….</param>
    public static Verdict Gradients(NeuralNetwork network, Matrix<double> inputs, Matrix<double> targets, params Matrix<double>?[]? gradients)
    {
        ArgumentNullException.ThrowIfNull(network);
        var expected = network.Backward(network.Forward(inputs), targets).Gradients;
        if (gradients is null || gradients.Length != expected.Count)
            return Verdict.NotYet($"Give {expected.Count} gradients, one for each weight matrix.");

        var verdicts = expected.Select((gradient, layer) => JudgeGradient(gradient, gradients[layer], $"∂L/∂{Symbols.Weights(layer)}"));
        return verdicts.MinBy(verdict => verdict.Grade)!;
    }

    /// <summary>∂L/∂W1 where the hidden layer bends with tanh and the output with the sigmoid; tanh′ is 1 − tanh².</summary>
    /// <param name="w1">W1, features×hidden.</param>
    /// <param name="w2">W2, hidden×labels.</param>
    /// <param name="inputs">X, rows×features.</param>
    /// <param name="targets">y, rows×labels.</param>
    /// <param name="gradient">The reader's answer, the shape of W1.</param>
    public static Verdict ThroughTanh(Matrix<double> w1, Matrix<double> w2, Matrix<double> inputs, Matrix<double> targets, Matrix<double>? gradient)
    {
        ArgumentNullException.ThrowIfNull(w1);
        ArgumentNullException.ThrowIfNull(w2);
        var hidden = (inputs * w1).PointwiseTanh();
        var outputs = Activation.Sigmoid(hidden * w2);
        var outputDelta = (targets - outputs).PointwiseMultiply(Activation.SigmoidPrime(outputs));
        var hiddenDelta = (outputDelta * w2.Transpose()).PointwiseMultiply(1 - hidden.PointwisePower(2));
        return JudgeGradient(-(inputs.Transpose() * hiddenDelta), gradient, "∂L/∂W1");
    }

    private static Verdict JudgeGradient(Matrix<double> expected, Matrix<double>? answer, string name)
    {
        var verdict = Verdict.Compare(expected, answer);
        return verdict is { Grade: Grade.NotYet, LargestDifference: { } difference }
            ? Verdict.NotYet(FormattableString.Invariant($"{name} is off by {difference:G3}, and its largest entry should be {LargestEntry(expected):G3}."))
            : verdict;
    }

    private static double LargestEntry(Matrix<double> matrix) => matrix.Enumerate().Max(Math.Abs);
}
