using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>How far outputs o are from targets y, as one number: 0 where they agree, larger the further apart they are.</summary>
public static class Loss
{
    /// <summary>½ Σ (y − o)², over all entries: the loss whose gradient backpropagation computes.</summary>
    /// <remarks>
    /// The half cancels the 2 of the square's derivative, so that ∂L/∂o = o − y. The convention is that of Rumelhart,
    /// Hinton and Williams, "Learning representations by back-propagating errors", Nature 323 (1986).
    /// </remarks>
    /// <param name="outputs">What the network says, rows×labels.</param>
    /// <param name="targets">What is true, the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ, NaN or infinity.</exception>
    /// <exception cref="ArithmeticException">The sum is too large for a number.</exception>
    public static double HalfSumOfSquares(Matrix<double> outputs, Matrix<double> targets) =>
        SumOfSquares(outputs, targets) / 2;

    /// <summary>The mean of (y − o)² over all entries: the loss that a training history records.</summary>
    /// <param name="outputs">What the network says, rows×labels.</param>
    /// <param name="targets">What is true, the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ, there is no row, NaN or infinity.</exception>
    /// <exception cref="ArithmeticException">The sum of the squares is too large for a number.</exception>
    public static double MeanSquaredError(Matrix<double> outputs, Matrix<double> targets)
    {
        Guard.AnyRows(outputs, nameof(outputs));
        return SumOfSquares(outputs, targets) / (outputs.RowCount * (double)outputs.ColumnCount);
    }

    private static double SumOfSquares(Matrix<double> outputs, Matrix<double> targets)
    {
        Guard.SameShape(outputs, targets, nameof(outputs), nameof(targets));
        Guard.Finite(outputs, nameof(outputs));
        Guard.Finite(targets, nameof(targets));
        var sum = 0.0;
        for (var row = 0; row < outputs.RowCount; row++)
            for (var column = 0; column < outputs.ColumnCount; column++)
            {
                var error = targets[row, column] - outputs[row, column];
                sum += error * error;
            }

        return double.IsFinite(sum)
            ? sum
            : throw new ArithmeticException("The squares of the errors add up to more than a number can hold; scale the labels.");
    }
}
