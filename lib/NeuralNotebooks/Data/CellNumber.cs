using System.Globalization;
using System.Text.RegularExpressions;

namespace NeuralNotebooks;

/// <summary>Reads the number in a cell, or says how it could be misread.</summary>
internal static partial class CellNumber
{
    private static readonly string[] Gaps = ["NA", "N/A", "NaN", "null"];

    /// <summary>Whether a cell says that its value is not known.</summary>
    public static bool IsGap(string cell) =>
        cell is "" or "?" || (cell[0] is 'N' or 'n' && Gaps.Contains(cell, StringComparer.OrdinalIgnoreCase));

    /// <summary>A number with a decimal point in every culture, without thousands separators, and with the minus of a keyboard or of print.</summary>
    public static bool TryRead(string cell, out double number) =>
        double.TryParse(cell.Replace('\u2212', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>A number with a comma that can only be a decimal comma: 2,5 and 0,125 are, 250,000 and 1,234 may be thousands.</summary>
    public static bool HasDecimalComma(string cell) => DecimalComma().IsMatch(cell) && !Thousands().IsMatch(cell);

    /// <summary>How a cell with a comma or thousands separators could be misread, and how to write it; null if it holds no such number.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="decimalCommas">The other numbers of the table have decimal commas.</param>
    /// <param name="commasSeparate">The cells of the table are separated by commas.</param>
    public static string? Misreading(string cell, bool decimalCommas, bool commasSeparate)
    {
        if (HasDecimalComma(cell))
            return $"has a decimal comma; write {cell.Replace(',', '.')}, with a point in every number.";
        if (!Thousands().IsMatch(cell))
            return null;

        // What stands before three digits once may be a decimal sign; what comes last, after another sign, is one.
        var signs = cell.Where(character => !char.IsAsciiDigit(character) && character is not ('+' or '-')).ToArray();
        var digits = string.Concat(cell.Where(character => char.IsAsciiDigit(character) || character == '-'));
        if (signs is [','] && !commasSeparate)
            return $"may be {digits} or {cell.Replace(',', '.')}; write the one that you mean.";
        if (signs[^1] != signs[0])
            digits = digits.Insert(digits.Length - (cell.Length - 1 - cell.LastIndexOf(signs[^1])), decimalCommas ? "," : ".");
        return $"has a thousands separator; write {digits}.";
    }

    [GeneratedRegex(@"^[+-]?\d*,\d+([eE][+-]?\d+)?$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}([,.'’\s]\d{3})+([.,]\d+)?$")]
    private static partial Regex Thousands();
}
