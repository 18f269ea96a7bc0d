namespace Drawings;

/// <summary>Shades for values from 0 to 1: the larger, the more ink.</summary>
internal static class Ink
{
    private const int Shades = 16;

    public static readonly string Style =
        ".ink{fill:#22262b;stroke:#8a8f96;stroke-opacity:.35;stroke-width:.5}"
        + string.Concat(Enumerable.Range(0, Shades + 1).Select(shade => $".s{shade}{{fill-opacity:{shade / (double)Shades:0.###}}}"))
        + "@media(prefers-color-scheme:dark){.ink{fill:#eceae4}}";

    public static string Of(double value) => $"ink s{Math.Round(value * Shades)}";
}
