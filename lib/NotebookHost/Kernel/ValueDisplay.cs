using System.Net;

namespace NotebookHost;

/// <summary>Turns a value into what is shown, by MIME type.</summary>
internal static class ValueDisplay
{
    public const string Plain = "text/plain";
    private const string Html = "text/html";

    /// <param name="mimeTypes">The MIME types to show, or none for the ones that the value prefers.</param>
    public static IReadOnlyDictionary<string, string> Format(object? value, params IReadOnlyList<string> mimeTypes)
    {
        var own = value is null ? null : FormatterConvention.Format(value, mimeTypes);
        if (own is { Count: > 0 })
            return own.ToDictionary(entry => entry.Key, entry => Normalise(entry.Value));
        var text = Normalise(PlainText.Of(value));
        return mimeTypes.Contains(Html) && !mimeTypes.Contains(Plain)
            ? new Dictionary<string, string> { [Html] = $"<pre>{WebUtility.HtmlEncode(text)}</pre>" }
            : new Dictionary<string, string> { [Plain] = text };
    }

    // The same on every operating system.
    private static string Normalise(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
