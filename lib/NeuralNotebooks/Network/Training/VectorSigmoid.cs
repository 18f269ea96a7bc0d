using System.Numerics;
using System.Runtime.CompilerServices;

namespace NeuralNotebooks;

/// <summary>
/// σ of a vector at once, with an exponential made of additions and multiplications alone: the same bits on every machine,
/// whatever the width of its vectors. <see cref="Math.Exp"/> is each operating system's own.
/// </summary>
internal static class VectorSigmoid
{
    private const double Log2E = 1.4426950408889634;

    // ln 2 in two parts. The first ends in so many zeros that its multiples up to 1,082 are exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // Added to a number below 2⁵¹, it leaves the nearest whole number in the last bits.
    private const double Round = 6755399441055744;

    // e⁻⁷⁵⁰ is nothing: the smallest number is e⁻⁷⁴⁵.
    private const double Nothing = -750;

    // 2⁻¹⁰²² is the smallest power of two with all bits of its own; what is below is reached by a second factor.
    private const double SmallestPower = -1000;

    /// <summary>σ(x) = 1 / (1 + e⁻ˣ), or eˣ / (1 + eˣ) where x is negative: of x and −x the one whose exponential is at most 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Of(Vector<double> x)
    {
        var exponential = Exponential(-Vector.Abs(x));
        return Vector.ConditionalSelect(Vector.LessThan(x, Vector<double>.Zero), exponential, Vector<double>.One) / (Vector<double>.One + exponential);
    }

    /// <summary>eˣ where x is 0 or below. It is off by at most one unit in the last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Exponential(Vector<double> x)
    {
        // x = n·ln 2 + r with |r| ≤ ½ ln 2, so that eˣ = 2ⁿ·eʳ. NaN stays NaN.
        x = Vector.ConditionalSelect(Vector.LessThan(x, Vector.Create(Nothing)), Vector.Create(Nothing), x);
        var n = Vector.Create(Round) + x * Log2E - Vector.Create(Round);
        var r = x - n * Ln2High - n * Ln2Low;

        // The Taylor series 1 + r + r²/2! + … + r¹³/13!, in pairs.
        var r2 = r * r;
        var r4 = r2 * r2;
        var series = Pair(r, 1 / 2.0, 1 / 6.0) + r2 * Pair(r, 1 / 24.0, 1 / 120.0)
            + r4 * (Pair(r, 1 / 720.0, 1 / 5040.0) + r2 * Pair(r, 1 / 40320.0, 1 / 362880.0)
            + r4 * (Pair(r, 1 / 3628800.0, 1 / 39916800.0) + r2 * Pair(r, 1 / 479001600.0, 1 / 6227020800.0)));
        var power = Vector.ConditionalSelect(Vector.LessThan(n, Vector.Create(SmallestPower)), Vector.Create(SmallestPower), n);
        return (Vector<double>.One + (r + r2 * series)) * TwoTo(power) * TwoTo(n - power);
    }

    private static Vector<double> Pair(Vector<double> r, double one, double next) => Vector.Create(one) + next * r;

    /// <summary>2ⁿ of whole numbers: their last bits become the exponent.</summary>
    private static Vector<double> TwoTo(Vector<double> n) =>
        Vector.AsVectorDouble(Vector.ShiftLeft(Vector.AsVectorInt64(n + Vector.Create(Round + 1023)), 52));
}
