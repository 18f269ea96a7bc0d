using System.Globalization;

namespace NotebookHost;

/// <summary>Gives each cell an id of its own.</summary>
internal static class CellIds
{
    // Room for a number within the 64 characters that nbformat allows.
    private const int Longest = 56;

    /// <param name="stored">The ids as a file has them, in the cells' order; empty where there is none.</param>
    /// <returns>The same where they are there and differ. Else, for the third cell, <c>cell-3</c>, or <c>a-2</c> for a second <c>a</c>.</returns>
    public static IEnumerable<string> Of(IReadOnlyList<string> stored)
    {
        HashSet<string> taken = new(stored, StringComparer.Ordinal);
        HashSet<string> given = new(StringComparer.Ordinal);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (var i = 0; i < stored.Count; i++)
        {
            var id = stored[i].Length > 0 ? stored[i] : string.Create(CultureInfo.InvariantCulture, $"cell-{i + 1}");
            var isFree = stored[i].Length > 0 || taken.Add(id);
            if (!isFree || !given.Add(id))
                id = Next(id.Length > Longest ? id[..Longest] : id, taken, numbers);
            yield return id;
        }
    }

    private static string Next(string id, HashSet<string> taken, Dictionary<string, int> numbers)
    {
        while (true)
        {
            var number = numbers[id] = numbers.GetValueOrDefault(id, 1) + 1;
            var next = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
            if (taken.Add(next))
                return next;
        }
    }
}
