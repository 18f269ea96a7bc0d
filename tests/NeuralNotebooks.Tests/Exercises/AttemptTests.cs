using NeuralNotebooks.Tests.Network;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class AttemptTests
{
    [Fact]
    public void Is_the_number_where_there_is_one() => Assert.Equal(0.25, Attempt.Of(() => 0.25));

    [Fact]
    public void Is_not_yet_where_the_code_throws_or_gives_no_number()
    {
        Assert.Equal("not yet", Attempt.Of(() => throw new NotImplementedException()));
        Assert.Equal("not yet", Attempt.Of(() => Samples.Inputs[9, 9]));
        Assert.Equal("not yet", Attempt.Of(() => double.NaN));
        Assert.Equal("not yet", Attempt.Of(() => double.PositiveInfinity));
    }

    [Fact]
    public void Goes_into_a_table_either_way()
    {
        var table = new NumberTable("", "the library", "yours").Row("loss", 0.5, Attempt.Of(() => 0.5)).Row("points", 91, Attempt.Of(() => double.NaN)).ToText();

        Assert.Contains("0.5      0.5", table, StringComparison.Ordinal);
        Assert.Contains("91  not yet", table, StringComparison.Ordinal);
    }
}
