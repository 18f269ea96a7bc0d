using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;

namespace NeuralNotebooks.Tests.Network;

/// <summary>Data for tests of the network.</summary>
internal static class Samples
{
    /// <summary>The article's three students, scaled.</summary>
    public static Matrix<double> Inputs => Rows([2 / 3.0, 1], [1 / 3.0, 5 / 9.0], [1, 6 / 9.0]);

    public static Matrix<double> Targets => Rows([0.92], [0.86], [0.89]);

    public static Matrix<double> Rows(params double[][] rows) => Matrix<double>.Build.DenseOfRowArrays(rows);

    /// <summary>Numbers between 0 and 1.</summary>
    public static Matrix<double> Random(int rows, int columns, int seed)
    {
        var random = new MersenneTwister(seed);
        return Matrix<double>.Build.Dense(rows, columns, (_, _) => random.NextDouble());
    }
}
