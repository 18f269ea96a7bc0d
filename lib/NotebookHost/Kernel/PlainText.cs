using System.Collections;
using System.Globalization;

namespace NotebookHost;

/// <summary>A value as plain text, the same in every culture where the value lets the host choose.</summary>
internal static class PlainText
{
    private const int ItemsShown = 20;
    private const int LevelsShown = 3;

    public static string Of(object? value) => Of(value, 0);

    private static string Of(object? value, int level) => value switch
    {
        null => "<null>",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items when level < LevelsShown => List(items, level),
        _ => value.ToString() ?? "",
    };

    private static string List(IEnumerable items, int level)
    {
        // One item more than is shown tells whether there are more; the sequence may have no end.
        var shown = items.Cast<object?>().Take(ItemsShown + 1).Select(item => Of(item, level + 1)).ToList();
        if (shown.Count > ItemsShown)
            shown[ItemsShown] = items is ICollection all ? string.Create(CultureInfo.InvariantCulture, $"… {all.Count - ItemsShown} more") : "…";
        return shown.Count == 0 ? "[]" : $"[ {string.Join(", ", shown)} ]";
    }
}
