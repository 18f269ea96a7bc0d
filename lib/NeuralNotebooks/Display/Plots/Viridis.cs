using System.Globalization;

namespace NeuralNotebooks;

/// <summary>The colour scale viridis of Smith and van der Walt: even steps to the eye, also in grey and for colour-blind readers.</summary>
internal static class Viridis
{
    private static readonly int[] Anchors =
        [0x440154, 0x482576, 0x414487, 0x35608D, 0x2A788E, 0x21918C, 0x22A884, 0x43BF71, 0x7AD151, 0xBBDF27, 0xFDE725];

    /// <param name="part">0 is the darkest, 1 the lightest colour.</param>
    public static string Colour(double part)
    {
        var place = Math.Clamp(part, 0, 1) * (Anchors.Length - 1);
        var below = Math.Min((int)place, Anchors.Length - 2);
        var share = place - below;
        int Channel(int shift) => (int)Math.Round(((Anchors[below] >> shift) & 255) * (1 - share) + ((Anchors[below + 1] >> shift) & 255) * share);
        return string.Create(CultureInfo.InvariantCulture, $"#{Channel(16):x2}{Channel(8):x2}{Channel(0):x2}");
    }
}
