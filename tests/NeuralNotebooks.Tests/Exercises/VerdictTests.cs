using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class VerdictTests
{
    private static readonly Matrix<double> Expected = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 2.0 }, { 3.0, 4000.0 } });

    [Theory]
    [InlineData(0.0, Grade.Exact)]
    [InlineData(1e-13, Grade.Exact)]
    [InlineData(1e-11, Grade.Close)]
    [InlineData(5e-4, Grade.Close)]
    [InlineData(4e-3, Grade.NotYet)]
    [InlineData(-1.0, Grade.NotYet)]
    public void Grades_by_the_largest_difference(double difference, Grade grade)
    {
        var answer = Expected.Clone();
        answer[0, 0] += difference;

        Assert.Equal(grade, Verdict.Compare(Expected, answer).Grade);
    }

    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e-9)]
    [InlineData(1)]
    [InlineData(1e6)]
    [InlineData(1e300)]
    public void Measures_every_number_by_its_size(double size)
    {
        Assert.Equal(Grade.Exact, Verdict.Compare(0.3 * size, (0.1 + 0.2) * size).Grade);
        Assert.Equal(Grade.Close, Verdict.Compare(2.3456 * size, 2.346 * size).Grade);
        Assert.Equal(Grade.NotYet, Verdict.Compare(2.3456 * size, 2.3 * size).Grade);
        Assert.Equal(Grade.NotYet, Verdict.Compare(size, 0).Grade);
    }

    [Fact]
    public void Measures_every_column_by_its_own_largest_number()
    {
        // Prices and rooms: what is nothing beside a price is a house beside another. A rounded 0 is still a 0.
        var expected = Matrix<double>.Build.DenseOfArray(new[,] { { 250_000, 3, 0.0 }, { 180_000, 0, 0 } });
        Verdict With(int row, int column, double difference)
        {
            var answer = expected.Clone();
            answer[row, column] += difference;
            return Verdict.Compare(expected, answer);
        }

        Assert.Equal(Grade.Close, With(0, 0, 100).Grade);
        Assert.Equal(Grade.NotYet, With(0, 1, 1).Grade);
        Assert.Equal(Grade.Close, With(1, 1, 0.001).Grade);
        Assert.Equal(Grade.Exact, With(1, 1, 1e-13).Grade);
        Assert.Equal(Grade.Exact, With(0, 2, 1e-13).Grade);
        Assert.Equal(Grade.NotYet, With(0, 2, 0.001).Grade);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Never_calls_exact_what_is_no_number(double none)
    {
        Assert.Equal(Grade.NotYet, Verdict.Compare(none, none).Grade);
        Assert.Equal(Grade.NotYet, Verdict.Compare(none, 1).Grade);
        Assert.Equal(Grade.NotYet, Verdict.Compare(1, none).Grade);

        var expected = Expected.Clone();
        expected[0, 0] = none;
        Assert.Contains("nothing can agree", Verdict.Compare(expected, Expected).Message, StringComparison.Ordinal);
        Assert.Equal(Grade.NotYet, Verdict.Compare(double.MaxValue, double.MinValue).Grade);
    }

    [Fact]
    public void Names_the_entry_that_is_furthest_off()
    {
        var answer = Expected.Clone();
        answer[0, 0] += 0.5;
        answer[1, 0] -= 2;

        var verdict = Verdict.Compare(Expected, answer);

        Assert.Equal("Not yet. Row 2, column 1 is off by 2, and no other entry by more.", verdict.ToText());
        Assert.Equal(2, verdict.LargestDifference);
    }

    [Fact]
    public void Answers_not_yet_to_a_missing_answer_another_shape_and_values_that_are_no_numbers()
    {
        var broken = Expected.Clone();
        broken[0, 0] = double.NaN;

        Assert.Contains("no answer", Verdict.Compare(Expected, null).Message, StringComparison.Ordinal);
        Assert.Contains("1×2; it should be 2×2", Verdict.Compare(Expected, Expected.SubMatrix(0, 1, 0, 2)).Message, StringComparison.Ordinal);
        Assert.Contains("not a number", Verdict.Compare(Expected, broken).Message, StringComparison.Ordinal);
        Assert.Equal(Grade.NotYet, Verdict.Compare(1, double.PositiveInfinity).Grade);
    }

    [Fact]
    public void Says_by_how_much_a_single_number_is_off()
    {
        Assert.Equal("Not yet. It is off by 1.3.", Verdict.Compare(91.3, 90).ToText());
        Assert.Equal("Close. The method is right. It is off by 0.01: was something rounded?", Verdict.Compare(91.3, 91.31).ToText());
    }
}
