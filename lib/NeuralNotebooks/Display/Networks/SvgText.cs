namespace NeuralNotebooks;

/// <summary>How large the texts of a drawing are, in units of its view box.</summary>
/// <remarks>Their width is estimated, a little generously, since the page chooses the font.</remarks>
internal static class SvgText
{
    public const double FontSize = 13;

    /// <summary>From the middle of a line of text down to its base line.</summary>
    public const double MiddleToBase = 4.5;

    private const double Narrow = 0.38;
    private const double Usual = 0.62;
    private const double Broad = 0.74;
    private const double Square = 1.0;

    public static double Width(string text, double fontSize) => text.EnumerateRunes().Sum(rune => Width(rune.Value)) * fontSize;

    /// <summary>Cuts a text that is too wide and ends it with an ellipsis.</summary>
    public static string Fit(string text, double width, double fontSize)
    {
        if (Width(text, fontSize) <= width)
            return text;

        System.Text.Rune[] runes = [.. text.EnumerateRunes()];
        var count = runes.Length;
        while (count > 1 && Width(string.Concat(runes.Take(count)) + "…", fontSize) > width)
            count--;
        return string.Concat(runes.Take(count)).TrimEnd() + "…";
    }

    private static double Width(int character) => character switch
    {
        'i' or 'j' or 'l' or 'I' or 't' or 'f' or 'r' or ' ' or '.' or ',' or ':' or ';' or '|' or '!' or '\'' or '(' or ')' or '[' or ']' => Narrow,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.98,
        >= 'A' and <= 'Z' => Broad,
        >= 0x2E80 => Square,
        _ => Usual,
    };
}
