using MathNet.Numerics.Random;

namespace NeuralNotebooks;

/// <summary>Row numbers in random order.</summary>
internal static class RowOrder
{
    /// <summary>Fisher and Yates' shuffle: swaps every number with one at or before it. Allocates nothing.</summary>
    public static void Shuffle(int[] order, MersenneTwister random)
    {
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = (int)(random.NextDouble() * (last + 1));
            (order[last], order[other]) = (order[other], order[last]);
        }
    }
}
