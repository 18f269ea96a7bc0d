using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>How the ground bends where a network stands: the curvatures of the loss ½ Σ (y − o)² over its weights.</summary>
/// <remarks>
/// There are as many as there are weights, each in a direction of its own: the eigenvalues of the matrix of second derivatives
/// (the Hessian). Where the slope is 0, all of them above 0 make a minimum, and one below 0 a saddle. Gradient descent
/// is stable in a direction while the learning rate is less than 2 divided by its curvature.
/// </remarks>
public static class Curvature
{
    private const double Step = 1e-5;

    /// <summary>Measures how the gradient changes when one weight after the other is moved a little up and a little down.</summary>
    /// <param name="network">The network, which stays as it is. A small one: every weight costs two backward passes.</param>
    /// <param name="inputs">X, rows×features.</param>
    /// <param name="targets">y, rows×labels.</param>
    /// <returns>The curvatures, the smallest first.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, NaN or infinity.</exception>
    /// <exception cref="ArithmeticException">A sum or a gradient is too large for a number.</exception>
    public static IReadOnlyList<double> Measure(NeuralNetwork network, Matrix<double> inputs, Matrix<double> targets)
    {
        ArgumentNullException.ThrowIfNull(network);
        var weights = network.Weights;
        var columns = new List<Vector<double>>();
        foreach (var matrix in weights)
        {
            foreach (var (row, column, weight) in matrix.EnumerateIndexed().ToArray())
            {
                matrix[row, column] = weight + Step;
                var above = Gradient(weights, inputs, targets);
                matrix[row, column] = weight - Step;
                columns.Add((above - Gradient(weights, inputs, targets)) / (2 * Step));
                matrix[row, column] = weight;
            }
        }

        // It is symmetric but for the measuring.
        var hessian = Matrix<double>.Build.DenseOfColumnVectors(columns);
        return [.. ((hessian + hessian.Transpose()) / 2).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).Order()];
    }

    private static Vector<double> Gradient(IReadOnlyList<Matrix<double>> weights, Matrix<double> inputs, Matrix<double> targets)
    {
        var moved = new NeuralNetwork([.. weights]);
        var gradients = moved.Backward(moved.Forward(inputs), targets).Gradients;
        return Vector<double>.Build.DenseOfEnumerable(gradients.SelectMany(gradient => gradient.EnumerateIndexed().Select(entry => entry.Item3)));
    }
}
