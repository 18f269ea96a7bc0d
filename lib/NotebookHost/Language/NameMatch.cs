namespace NotebookHost;

/// <summary>How well a name fits the letters typed so far.</summary>
internal static class NameMatch
{
    public const int Humps = 2;

    /// <returns>0 for the same beginning, 1 for one that differs in case, 2 for its humps (<c>NN</c> or <c>neunet</c> for <c>NeuralNetwork</c>), or null.</returns>
    public static int? Of(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return 1;
        return FitsHumps(name, typed) ? Humps : null;
    }

    // The next letter typed either goes on in its hump or begins a later one. Each place a letter may end at is looked at once.
    private static bool FitsHumps(string name, string typed)
    {
        if (typed.Length > name.Length || !AreAlike(name[0], typed[0]))
            return false;
        SortedSet<int> ends = [1];
        foreach (var letter in typed.AsSpan(1))
        {
            SortedSet<int> next = [];
            for (var index = ends.Min; index < name.Length; index++)
            {
                if (AreAlike(name[index], letter) && (IsHump(name, index) || ends.Contains(index)))
                    next.Add(index + 1);
            }
            if (next.Count == 0)
                return false;
            ends = next;
        }
        return true;
    }

    private static bool IsHump(string name, int index) =>
        index == 0 || char.IsUpper(name[index]) || char.IsDigit(name[index]) || name[index - 1] == '_';

    private static bool AreAlike(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
