using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on data.</summary>
public static class DataExercises
{
    /// <summary>An output of 0.913, brought back to points.</summary>
    /// <param name="labelScaling">The scaling of the labels; its first divisor counts.</param>
    /// <param name="points">The reader's answer.</param>
    public static Verdict Points(ColumnScaling labelScaling, double points)
    {
        ArgumentNullException.ThrowIfNull(labelScaling);
        return Verdict.Compare(0.913 * labelScaling.Divisors[0], points);
    }

    /// <summary>The features, each column with mean 0 and standard deviation 1 (dividing by n).</summary>
    /// <param name="data">The data set.</param>
    /// <param name="standardised">The reader's answer: rows×features.</param>
    public static Verdict Standardised(DataSet data, Matrix<double>? standardised)
    {
        ArgumentNullException.ThrowIfNull(data);
        var expected = data.Features.Clone();
        var size = 0.0;
        foreach (var (column, values) in data.Features.EnumerateColumnsIndexed())
        {
            var centred = values - values.Average();
            var deviation = Math.Sqrt(centred.PointwisePower(2).Average());
            if (deviation == 0)
                return Verdict.NotYet($"Every row has the same \"{data.FeatureColumns[column].Name}\", so its spread is 0 and cannot become 1. Change one of them.");
            expected.SetColumn(column, centred / deviation);
            size = Math.Max(size, values.AbsoluteMaximum() / deviation);
        }

        return Verdict.Compare(expected, standardised, Verdict.ByRounding, size: size);
    }
}
