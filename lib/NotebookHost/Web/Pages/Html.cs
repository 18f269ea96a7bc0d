using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace NotebookHost;

/// <summary>
/// A piece of HTML. It is written as an interpolated string whose holes are encoded, unless they are HTML themselves:
/// <code>Html title = Html.Of($"&lt;h1&gt;{text}&lt;/h1&gt;");</code>
/// So text cannot become markup by being forgotten.
/// </summary>
internal readonly record struct Html(string Text)
{
    public static readonly Html Nothing = new("");

    public static Html Of(Writer writer) => new(writer.ToString());

    /// <summary>The pieces, one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    public override string ToString() => Text;

    /// <summary>What the compiler calls for the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Writer(int literalLength, int formattedCount)
    {
        private readonly StringBuilder text = new(literalLength + (formattedCount * 32));

        public void AppendLiteral(string literal) => text.Append(literal);

        public void AppendFormatted(Html piece) => text.Append(piece.Text);

        public void AppendFormatted(IEnumerable<Html> pieces)
        {
            foreach (var piece in pieces)
                text.Append(piece.Text);
        }

        public void AppendFormatted(string? value) => text.Append(WebUtility.HtmlEncode(value));

        public void AppendFormatted(int value) => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{value}");

        public override string ToString() => text.ToString();
    }
}
