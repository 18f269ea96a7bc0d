using System.Net;

namespace NotebookHost;

/// <summary>What a page says where it does not show something, or not as it was meant.</summary>
internal static class LeftOut
{
    public static string Because(string sentence) => $"""<p class="output-unknown">{WebUtility.HtmlEncode(sentence)}</p>""";

    /// <summary>The text as it is written, up to a length that a page can hold, and why it is.</summary>
    public static string AsWritten(string text, string sentence) => text.Length > SafeHtml.Limit
        ? $"<pre>{WebUtility.HtmlEncode(text[..SafeHtml.Limit])}</pre>{Because(sentence)}{SafeHtml.Sentence}"
        : $"<pre>{WebUtility.HtmlEncode(text)}</pre>{Because(sentence)}";
}
