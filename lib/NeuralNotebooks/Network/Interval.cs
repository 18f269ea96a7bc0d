namespace NeuralNotebooks;

/// <summary>How exactly a share is known that was counted in a sample.</summary>
public static class Interval
{
    private const double Z = 1.959963984540054; // 95 % of a normal distribution lie within so many standard deviations

    /// <summary>
    /// Wilson's interval: counted in samples of this size, it holds the true share about 95 times out of 100. The formula is in
    /// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927).
    /// </summary>
    /// <param name="share">The share that was counted, from 0 to 1.</param>
    /// <param name="tries">Of how many, 1 or more.</param>
    /// <returns>Two shares from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such share, or no try.</exception>
    public static (double From, double To) OfShare(double share, int tries)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, 1);
        if (!(share >= 0 && share <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), FormattableString.Invariant($"share is {share}; give a number from 0 to 1."));

        var middle = share + Z * Z / (2.0 * tries);
        var half = Z * Math.Sqrt(share * (1 - share) / tries + Z * Z / (4.0 * tries * tries));
        var scale = 1 + Z * Z / tries;
        return (Math.Max(0, (middle - half) / scale), Math.Min(1, (middle + half) / scale));
    }
}
