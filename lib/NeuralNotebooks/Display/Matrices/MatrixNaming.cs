using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Shows a matrix under a name.</summary>
public static class MatrixNaming
{
    /// <summary>Shows the matrix with its name and shape. The name is free text.</summary>
    /// <example><code>W1.Named("W1")</code></example>
    public static MatrixEquation Named(this Matrix<double> matrix, string name)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(name);
        return MatrixEquation.OfOne(matrix, name);
    }
}
