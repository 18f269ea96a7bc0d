namespace NeuralNotebooks;

/// <summary>Sizes that all parts of a drawing share, in units of its view box.</summary>
internal static class SvgText
{
    public const double FontSize = 13;

    /// <summary>From the middle of a line of text down to its base line.</summary>
    public const double MiddleToBase = 4.5;

    public const double LineHeight = 20;
}
