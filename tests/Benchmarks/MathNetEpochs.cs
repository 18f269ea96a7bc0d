using MathNet.Numerics.LinearAlgebra;

namespace Benchmarks;

/// <summary>The same training written with the operators of Math.NET, as notebooks write it.</summary>
internal sealed class MathNetEpochs
{
    private readonly Matrix<double> X, y;
    private readonly int batchSize;
    private Matrix<double> W1, W2;
    private (Matrix<double> z2, Matrix<double> o) passed;

    public MathNetEpochs(Work work)
    {
        (X, y, W1, W2) = (work.Inputs, work.Targets, work.Weights[0], work.Weights[1]);
        batchSize = work.BatchSize;
        passed = Forward(X);
    }

    /// <summary>One epoch and its loss. With a single batch it goes on from the last forward pass, as the library does.</summary>
    public double Run(int[] order)
    {
        if (batchSize == order.Length)
            Backward(X, y, passed);
        else
            foreach (var rows in order.Chunk(batchSize))
            {
                var x = Rows(X, rows);
                Backward(x, Rows(y, rows), Forward(x));
            }

        passed = Forward(X);
        return (y - passed.o).PointwisePower(2).Enumerate().Average();
    }

    private void Backward(Matrix<double> x, Matrix<double> labels, (Matrix<double> z2, Matrix<double> o) forward)
    {
        var o_delta = (labels - forward.o).PointwiseMultiply(Prime(forward.o));
        var z2_delta = (o_delta * W2.Transpose()).PointwiseMultiply(Prime(forward.z2));
        W1 += Work.LearningRate * (x.Transpose() * z2_delta);
        W2 += Work.LearningRate * (forward.z2.Transpose() * o_delta);
    }

    private (Matrix<double> z2, Matrix<double> o) Forward(Matrix<double> x)
    {
        var z2 = Sigmoid(x * W1);
        return (z2, Sigmoid(z2 * W2));
    }

    private static Matrix<double> Rows(Matrix<double> matrix, int[] rows) =>
        Matrix<double>.Build.Dense(rows.Length, matrix.ColumnCount, (row, column) => matrix[rows[row], column]);

    private static Matrix<double> Sigmoid(Matrix<double> z) => z.Map(x => 1 / (1 + Math.Exp(-x)));

    private static Matrix<double> Prime(Matrix<double> activations) => activations.Map(a => a * (1 - a));
}
