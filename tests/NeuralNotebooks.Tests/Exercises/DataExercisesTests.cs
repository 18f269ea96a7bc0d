using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class DataExercisesTests
{
    private static readonly DataSet Data = DataSet.Parse("""
        studied (h), slept (h), score (points)
        2, 9, 92
        1, 5, 86
        3, 6, 89
        4, 8, ?
        """);

    [Fact]
    public void Turns_an_output_into_points()
    {
        var scaling = ColumnScaling.By(100);

        Assert.Equal(Grade.Exact, DataExercises.Points(scaling, 91.3).Grade);
        Assert.Equal(Grade.NotYet, DataExercises.Points(scaling, 0.913).Grade);
    }

    [Fact]
    public void Accepts_columns_of_mean_0_and_standard_deviation_1()
    {
        // Studied 2, 1, 3: mean 2, deviation √(2/3). Slept 9, 5, 6: mean 20/3, deviation √(26/9).
        double study = Math.Sqrt(2.0 / 3), sleep = Math.Sqrt(26) / 3;
        var answer = Matrix<double>.Build.DenseOfArray(new[,]
        {
            { 0, 7.0 / 3 / sleep },
            { -1 / study, -5.0 / 3 / sleep },
            { 1 / study, -2.0 / 3 / sleep },
        });

        Assert.Equal(Grade.Exact, DataExercises.Standardised(Data, answer).Grade);
        Assert.Equal(Grade.NotYet, DataExercises.Standardised(Data, Data.Features).Grade);
    }

    [Fact]
    public void Says_why_a_constant_column_cannot_be_standardised()
    {
        var constant = DataSet.Parse("studied, slept, score\n1, 8, 50\n2, 8, 60\n");

        Assert.Contains("\"slept\"", DataExercises.Standardised(constant, constant.Features).Message, StringComparison.Ordinal);
    }
}
