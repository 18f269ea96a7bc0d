using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class GapTests
{
    [Theory]
    [InlineData("?")]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("n/a")]
    [InlineData("NaN")]
    [InlineData("null")]
    public void A_gap_in_the_label_is_a_question(string gap)
    {
        var data = DataSet.Parse($"a,b\n1,2\n3,{gap}\n5,6");
        Assert.Equal((Rows([1], [5]), Rows([2], [6]), Rows([3])), (data.Features, data.Labels, data.Questions));
    }

    [Theory]
    [InlineData("?", "The ? in column 'a' of row 2 (line 3) is in place of a feature")]
    [InlineData("NA", "The NA in column 'a' of row 2 (line 3) is in place of a feature")]
    [InlineData("", "The cell in column 'a' of row 2 (line 3) is empty")]
    public void A_gap_in_a_feature_is_refused_with_two_ways_out(string gap, string message)
    {
        var csv = $"a,b,c\n1,2,3\n{gap},4,5\n6,?,?";
        var refusal = Assert.Throws<FormatException>(() => DataSet.Parse(csv)).Message;
        Assert.Contains(message, refusal, StringComparison.Ordinal);
        Assert.Contains("leave out such rows using dropGaps: true, or the column using without: [\"a\"]", refusal, StringComparison.Ordinal);
        Assert.Equal(Rows([1, 2]), DataSet.Parse("a,b,c\n1,2,3\n6,?,4", dropGaps: true).Features);
        Assert.Equal(Rows([2], [4]), DataSet.Parse($"a,b,c\n1,2,3\n{gap},4,5", without: ["a"]).Features);
    }

    [Fact]
    public void Rows_with_gaps_are_left_out_when_asked_and_counted()
    {
        var data = DataSet.Parse("a,b\n1,2\n?,4\nNA,?\n5,?\n6,7", dropGaps: true);
        Assert.Equal((Rows([1], [6]), Rows([2], [7]), Rows([5])), (data.Features, data.Labels, data.Questions));
        Assert.Equal(2, data.LeftOutCount);
        Assert.Contains("2 rows, 1 feature, 1 label from 0 to 10, 1 question, 2 rows with gaps left out", data.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_so_if_every_row_has_a_gap() => Assert.Contains("dropGaps leaves out 2 rows",
        Assert.Throws<FormatException>(() => DataSet.Parse("a,b\n?,2\n?,4", dropGaps: true)).Message, StringComparison.Ordinal);

    private static Matrix<double> Rows(params double[][] rows) => Matrix<double>.Build.DenseOfRowArrays(rows);
}
