namespace NotebookHost;

/// <summary>Cuts text to a length that lists and search engines show whole.</summary>
internal static class ShortText
{
    private const int Longest = 200;

    // A sentence shorter than this says too little; words of the next one follow.
    private const int ShortestSentences = 60;

    /// <summary>The text where it has at most 200 characters, else its first whole sentences or, failing those, words and an ellipsis.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest)
            return text;
        for (var end = Longest; end >= ShortestSentences; end--)
        {
            if (text[end] == ' ' && text[end - 1] is ('.' or '?' or '!' or '…'))
                return text[..end];
        }
        return Words(text);
    }

    private static string Words(string text)
    {
        var space = text.LastIndexOf(' ', Longest - 1);
        var end = space > 0 ? space : Longest - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
