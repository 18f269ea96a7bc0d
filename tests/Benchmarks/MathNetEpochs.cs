using MathNet.Numerics.LinearAlgebra;

namespace Benchmarks;

/// <summary>The same training written with the operators of Math.NET, as notebooks write it.</summary>
internal sealed class MathNetEpochs(Work work)
{
    private readonly Matrix<double> X = work.Inputs, y = work.Targets;
    private Matrix<double> W1 = work.Weights[0], W2 = work.Weights[1];

    public double Run(int[] order)
    {
        for (var start = 0; start < order.Length; start += work.BatchSize)
        {
            var rows = order[start..Math.Min(start + work.BatchSize, order.Length)];
            if (rows.Length == X.RowCount)
                Step(X, y);
            else
                Step(Rows(X, rows), Rows(y, rows));
        }

        var (_, o) = work.BatchSize < order.Length ? Forward(X) : (X, y);
        return (y - o).PointwisePower(2).Enumerate().Average();
    }

    private void Step(Matrix<double> x, Matrix<double> labels)
    {
        var (z2, o) = Forward(x);
        var o_delta = (labels - o).PointwiseMultiply(Prime(o));
        var z2_delta = (o_delta * W2.Transpose()).PointwiseMultiply(Prime(z2));
        W1 += Work.LearningRate * (x.Transpose() * z2_delta);
        W2 += Work.LearningRate * (z2.Transpose() * o_delta);
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
