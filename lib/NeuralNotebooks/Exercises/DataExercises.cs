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

    /// <summary>The features that a network understands when a question is divided by its own largest value.</summary>
    /// <param name="data">The data set; its first question counts.</param>
    /// <param name="heard">The reader's answer: one value for each feature, in the feature's unit.</param>
    public static Verdict ReallyAsked(DataSet data, double[]? heard)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.QuestionCount == 0)
            return Verdict.NotYet("The data has no row with a `?`, so there is no question to scale. Add one.");
        if (heard is null)
            return Verdict.NotYet("There is no answer yet.");

        var question = data.Questions.Row(0);
        if (question.AbsoluteMaximum() == 0)
            return Verdict.NotYet("The question is all zeros, so it cannot be divided by its largest value. Change it.");
        if (data.Features.EnumerateColumns().Any(column => column.AbsoluteMaximum() == 0))
            return Verdict.NotYet("A feature is zero in every row, so it has no maximum to multiply by. Change one of its values.");

        var asked = (question / question.AbsoluteMaximum()).ToRowMatrix();
        var expected = ColumnScaling.FitMaximum(data.Features).Unscale(asked);
        return Verdict.Compare(expected, Matrix<double>.Build.Dense(1, heard.Length, heard));
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
