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
    public void Knows_that_the_article_asks_about_an_hour_and_a_half_of_study_and_nine_hours_of_sleep()
    {
        Assert.Equal(Grade.Exact, DataExercises.ReallyAsked(Data, [1.5, 9]).Grade);
        Assert.Equal(Grade.NotYet, DataExercises.ReallyAsked(Data, [4, 8]).Grade);
        Assert.Equal(Grade.NotYet, DataExercises.ReallyAsked(Data, []).Grade);
        Assert.Equal(Grade.NotYet, DataExercises.ReallyAsked(Data, null).Grade);
    }

    [Fact]
    public void Asks_for_a_question_where_the_data_has_none()
    {
        var without = DataSet.Parse("studied, score\n1, 2\n");

        Assert.Contains("no row with a `?`", DataExercises.ReallyAsked(without, [1]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("studied, score\n0, 50\n0, 60\n4, ?", "zero in every row")]
    [InlineData("studied, score\n1, 50\n2, 60\n0, ?", "all zeros")]
    public void Says_why_zeros_cannot_be_scaled(string table, string reason) =>
        Assert.Contains(reason, DataExercises.ReallyAsked(DataSet.Parse(table), [4]).Message, StringComparison.Ordinal);

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
