using System.Text;

namespace NeuralNotebooks;

/// <summary>Text on its way into HTML and SVG.</summary>
internal static class Markup
{
    /// <summary>Escapes text for an element or an attribute in double quotes, and drops what XML cannot hold.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                0xFFFE or 0xFFFF => escaped,
                < 0x20 => escaped.Append(' '),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Puts a stylesheet of this folder at the head of a fragment.</summary>
    public static string Style(string fileName) => $"<style>{EmbeddedText.Read(fileName)}</style>";
}
