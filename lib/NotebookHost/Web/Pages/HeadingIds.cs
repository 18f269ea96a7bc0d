using System.Globalization;
using System.Text;

namespace NotebookHost;

/// <summary>Ids of headings, made of their words as GitHub makes them. One instance a page keeps them apart.</summary>
/// <param name="taken">Ids that the page itself uses.</param>
internal sealed class HeadingIds(params IEnumerable<string> taken)
{
    /// <summary>In characters: a heading is written once, and its id again wherever a heading stands in a heading.</summary>
    private const int Longest = 200;

    private readonly HashSet<string> used = new(taken, StringComparer.Ordinal);

    // Where to go on counting, since a text may have its heading a thousand times.
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The id for a heading, never the same twice.</summary>
    public string Add(string heading)
    {
        var plain = Plain(heading);
        var id = plain;
        while (id.Length == 0 || !used.Add(id))
        {
            var number = numbers[plain] = numbers.GetValueOrDefault(plain) + 1;
            id = string.Create(CultureInfo.InvariantCulture, $"{(plain.Length == 0 ? "section" : plain)}-{number}");
        }
        return id;
    }

    private static string Plain(string heading)
    {
        var id = new StringBuilder();
        foreach (var letter in heading.Trim().ToLowerInvariant())
        {
            if (letter == ' ')
                id.Append('-');
            else if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
                id.Append(letter);
            if (id.Length == Longest)
                break;
        }
        return id.ToString();
    }
}
