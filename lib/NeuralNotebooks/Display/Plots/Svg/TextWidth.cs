namespace NeuralNotebooks;

/// <summary>Estimates how wide a text will be, a little generously, since the page chooses the font.</summary>
internal static class TextWidth
{
    private const double Narrow = 0.38;
    private const double Usual = 0.62;
    private const double Broad = 0.74;
    private const double Square = 1.0;
    private const double BoldIsWider = 1.12;

    public static double Of(string text, double fontSize) => text.EnumerateRunes().Sum(rune => Of(rune.Value)) * fontSize;

    /// <summary>Cuts a text that is too wide and ends it with an ellipsis.</summary>
    public static string Fit(string text, double width, double fontSize)
    {
        if (Of(text, fontSize) <= width)
            return text;

        System.Text.Rune[] runes = [.. text.EnumerateRunes()];
        var count = runes.Length;
        while (count > 1 && Of(string.Concat(runes.Take(count)) + "…", fontSize) > width)
            count--;
        return string.Concat(runes.Take(count)).TrimEnd() + "…";
    }

    /// <summary>The same for bold text.</summary>
    public static string FitBold(string text, double width, double fontSize) => Fit(text, width / BoldIsWider, fontSize);

    private static double Of(int character) => character switch
    {
        'i' or 'j' or 'l' or 'I' or 't' or 'f' or 'r' or ' ' or '.' or ',' or ':' or ';' or '|' or '!' or '\'' or '(' or ')' or '[' or ']' => Narrow,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.98,
        >= 'A' and <= 'Z' => Broad,
        >= 0x2E80 => Square,
        _ => Usual,
    };
}
