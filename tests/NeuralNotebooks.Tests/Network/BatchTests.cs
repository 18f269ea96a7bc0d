using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class BatchTests
{
    // 90,000 weights and 180 rows are sixteen million multiplications: four parts of 45 rows.
    private const int Rows = 180;
    private const int PartRows = 45;
    private static readonly int[] Sizes = [300, 300];
    private static readonly Matrix<double> X = Samples.Random(Rows, 300, seed: 1);
    private static readonly Matrix<double> Y = Samples.Random(Rows, 300, seed: 2);
    private static readonly Matrix<double> W = Samples.Random(300, 300, seed: 3) / 100;

    [Fact]
    public void Updates_of_many_rows_are_the_sums_of_four_parts_added_in_their_order()
    {
        var o = Activation.Sigmoid(Product(X, W, 0, 300));
        var delta = (Y - o).PointwiseMultiply(Activation.SigmoidPrime(o));
        var updates = Enumerable.Range(0, 4).Select(part => Product(X.Transpose(), delta, part * PartRows, PartRows)).Aggregate((sum, next) => sum + next);

        var weights = W.ToRowMajorArray();
        Step(new Batch(Sizes, [weights], Rows), Rows);
        Near.SameBits([W + 0.5 * updates], [Matrix<double>.Build.DenseOfRowMajor(300, 300, weights)]);
    }

    [Theory]
    [InlineData(36)]      // two parts, one after the other
    [InlineData(Rows)]    // four, shared
    public void A_pass_without_a_step_gives_the_outputs_of_all_rows(int rows)
    {
        var batch = new Batch(Sizes, [W.ToRowMajorArray()], rows);
        Fill(batch, rows);
        batch.Pass(beforeStep: false);

        var expected = Activation.Sigmoid(Product(X.SubMatrix(0, rows, 0, 300), W, 0, 300));
        Near.SameBits([expected], [Matrix<double>.Build.DenseOfRowMajor(rows, 300, batch.Outputs.ToArray())]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(PartRows)]
    public void A_last_batch_of_fewer_rows_counts_no_row_of_the_one_before(int rows)
    {
        var network = new NeuralNetwork(W);
        var weights = W.ToRowMajorArray();
        var batch = new Batch(Sizes, [weights], Rows);
        foreach (var count in new[] { Rows, rows })
        {
            network.Step(network.Backward(network.Forward(X.SubMatrix(0, count, 0, 300)), Y.SubMatrix(0, count, 0, 300)), 0.5);
            Step(batch, count);
        }

        Near.Equal(network.Weights[0], Matrix<double>.Build.DenseOfRowMajor(300, 300, weights));
    }

    private static void Step(Batch batch, int rows)
    {
        Fill(batch, rows);
        batch.Pass(beforeStep: true);
        batch.Step(0.5);
    }

    private static void Fill(Batch batch, int rows) => batch.Fill(X.ToRowMajorArray(), Y.ToRowMajorArray(), [.. Enumerable.Range(0, rows)]);

    /// <summary>Sums over a part of the inner index, in ascending order.</summary>
    private static Matrix<double> Product(Matrix<double> a, Matrix<double> b, int first, int count) =>
        Matrix<double>.Build.Dense(a.RowCount, b.ColumnCount, (row, column) =>
            Enumerable.Range(first, count).Aggregate(0.0, (sum, k) => sum + a[row, k] * b[k, column]));
}
