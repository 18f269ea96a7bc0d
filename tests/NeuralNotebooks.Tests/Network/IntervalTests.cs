using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class IntervalTests
{
    // The bounds are where the share lies 1.959964 of its own standard deviations from what was counted.
    [Theory]
    [InlineData(350, 359)]
    [InlineData(1, 10)]
    [InlineData(30, 60)]
    public void Ends_where_the_count_would_just_surprise(int hits, int tries)
    {
        var share = (double)hits / tries;
        var (from, to) = Interval.OfShare(share, tries);

        Assert.True(from < share && share < to);
        Assert.All([from, to], bound => Assert.Equal(1.959964, Math.Abs(share - bound) / Math.Sqrt(bound * (1 - bound) / tries), 5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Stays_between_nothing_and_all(double share)
    {
        var (from, to) = Interval.OfShare(share, 5);

        Assert.True(from >= 0 && to <= 1 && to - from > 0.4);
    }

    [Theory]
    [InlineData(1.1, 5)]
    [InlineData(double.NaN, 5)]
    [InlineData(0.5, 0)]
    public void Refuses_what_was_not_counted(double share, int tries) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.OfShare(share, tries));
}
