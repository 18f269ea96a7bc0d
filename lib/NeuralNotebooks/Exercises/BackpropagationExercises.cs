using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on backpropagation.</summary>
public static class BackpropagationExercises
{
    /// <summary>The shapes of delta2, errors1 and ∂L/∂W2 for ten rows through a network of 4, 5 and 2 neurons.</summary>
    /// <param name="shapes">The reader's answer: three pairs, rows and columns.</param>
    public static Verdict Shapes(int[][]? shapes)
    {
        if (shapes is null || shapes.Length != 3 || shapes.Any(shape => shape is null || shape.Length != 2))
            return Verdict.NotYet("Give three shapes, each as [rows, columns].");

        var expected = Matrix<double>.Build.DenseOfRowArrays([10, 2], [10, 5], [5, 2]);
        return Verdict.CompareCounts(expected, Matrix<double>.Build.DenseOfRows(shapes.Select(shape => shape.Select(Convert.ToDouble))));
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
        var expected = -(inputs.Transpose() * hiddenDelta);
        var verdict = Verdict.Compare(expected, gradient);
        return verdict is { Grade: Grade.NotYet, LargestDifference: { } difference }
            ? Verdict.NotYet(FormattableString.Invariant($"∂L/∂W1 is off by {difference:G3}, and its largest entry should be {expected.Enumerate().Max(Math.Abs):G3}."))
            : verdict;
    }
}
