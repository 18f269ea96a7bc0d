using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Central differences of the loss ½ Σ (y − o)² for every weight, and how far off they may be.</summary>
internal sealed class NumericalGradient
{
    private const double UnitRoundoff = 1.1102230246251565e-16;

    // e⁻ˣ to its last bit, 1 +, 1 /.
    private const double RoundingsOfSigmoid = 4;

    // A step is short where the parabola through three losses foretells two more to this share of the way they are apart.
    private const double ShareForetold = 0.01;
    private const double RoundingsOfForetelling = 32;

    // The next order of the truncation, and the rounding of its estimate.
    private const double Safety = 2;

    private readonly int[] sizes;
    private readonly double[][] weights;
    private readonly Batch batch;
    private readonly int outputs;
    private readonly double outputError;

    public NumericalGradient(ForwardPass forward, Matrix<double> targets)
    {
        sizes = [forward.Inputs.ColumnCount, .. forward.Weights.Select(w => w.ColumnCount)];
        weights = forward.Weights.Select(w => w.ToRowMajorArray()).ToArray();
        batch = new Batch(sizes, weights, targets.RowCount);
        batch.Fill(forward.Inputs.ToRowMajorArray(), targets.ToRowMajorArray(), [.. Enumerable.Range(0, targets.RowCount)]);
        outputs = targets.RowCount * targets.ColumnCount;
        outputError = OutputError(forward);
    }

    public MeasuredSlopes[] Measure(double step)
    {
        var loss = LossNow();
        return weights.Select((matrix, layer) => Measure(layer, matrix, step, loss)).ToArray();
    }

    private MeasuredSlopes Measure(int layer, double[] matrix, double step, double loss)
    {
        var slopes = new double[matrix.Length];
        double truncation = 0, rounding = 0;
        var isStepShort = true;
        for (var i = 0; i < matrix.Length; i++)
        {
            var near = Pair(matrix, i, step);
            var far = Pair(matrix, i, 2 * step);
            var largestLoss = Math.Max(Math.Max(near.Above, near.Below), Math.Max(far.Above, far.Below));
            var lossError = outputError * Math.Sqrt(2 * outputs * largestLoss) + outputs * outputError * outputError / 2
                + (outputs + 4) * UnitRoundoff * largestLoss;

            slopes[i] = near.Slope;
            rounding = Math.Max(rounding, lossError / step);
            truncation = Math.Max(truncation, Safety * Math.Abs(far.Slope - near.Slope) / 3);
            isStepShort &= near.Width > 0 && Foretells(near, far, loss, RoundingsOfForetelling * lossError);
        }

        return new MeasuredSlopes(
            Matrix<double>.Build.DenseOfRowMajor(sizes[layer], sizes[layer + 1], slopes), truncation, rounding, isStepShort);
    }

    // A parabola grows by twice as much in what is odd about it, and by four times as much in what is even.
    private static bool Foretells(Losses near, Losses far, double loss, double rounding) =>
        Math.Abs(far.Odd - 2 * near.Odd) + Math.Abs(far.Even(loss) - 4 * near.Even(loss))
        <= ShareForetold * (Math.Abs(far.Odd) + Math.Abs(far.Even(loss))) + rounding;

    private Losses Pair(double[] matrix, int index, double step)
    {
        var weight = matrix[index];
        double up = weight + step, down = weight - step;
        matrix[index] = up;
        var above = LossNow();
        matrix[index] = down;
        var below = LossNow();
        matrix[index] = weight;
        return new Losses(above, below, up - down);
    }

    private double LossNow()
    {
        batch.Pass(beforeStep: false);
        return batch.SumOfSquaredErrors() / 2;
    }

    /// <summary>By how much rounding may have changed an output: what each sum and each sigmoid adds, and what is passed on.</summary>
    private static double OutputError(ForwardPass forward)
    {
        var error = forward.Inputs * 0;
        for (var layer = 0; layer < forward.Weights.Count; layer++)
        {
            var roundings = (forward.Weights[layer].RowCount + 1) * UnitRoundoff;
            var sums = (error + roundings * forward.Below(layer).PointwiseAbs()) * forward.Weights[layer].PointwiseAbs();
            var activations = forward.Activations[layer];
            error = sums.PointwiseMultiply(Activation.SigmoidPrime(activations)) + RoundingsOfSigmoid * UnitRoundoff * activations;
        }

        return error.Enumerate().Max();
    }

    /// <summary>The losses beside a weight.</summary>
    /// <param name="Above">With a larger weight.</param>
    /// <param name="Below">With a smaller one.</param>
    /// <param name="Width">How far the two weights are apart as they are stored: 0 where the step is lost in rounding.</param>
    private readonly record struct Losses(double Above, double Below, double Width)
    {
        public double Odd => Above - Below;

        public double Slope => Width > 0 ? Odd / Width : 0;

        public double Even(double middle) => Above + Below - 2 * middle;
    }
}
