namespace NeuralNotebooks;

/// <summary>Which rows or columns of a long table are shown, and numbers that are too small to be more than rounding.</summary>
internal static class Shown
{
    /// <summary>Stands for those that are left out.</summary>
    public const int Dots = -1;

    private const int ShownAfterDots = 2;

    /// <summary>All indices from 0, or the first, <see cref="Dots"/> and the last two where there are more than <paramref name="most"/>.</summary>
    public static int[] Indices(int count, int most) => count <= most
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, most - ShownAfterDots - 1), Dots, .. Enumerable.Range(count - ShownAfterDots, ShownAfterDots)];

    /// <summary>The value, or "below 1e-8" where it is smaller than the bound: digits of rounding differ between machines.</summary>
    public static object OrBelow(double value, double bound) =>
        value < bound ? $"below {NumberText.Significant(bound)}" : value;
}
