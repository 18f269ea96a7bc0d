using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NeuralNotebooks;

/// <summary>Builds HTML and SVG. What an interpolated string fills in is escaped, and its numbers know no culture.</summary>
internal sealed class MarkupBuilder
{
    private readonly StringBuilder markup = new();

    /// <summary>Adds markup with values in it: text is escaped, a <see cref="double"/> is a coordinate with at most two decimals.</summary>
    public MarkupBuilder Add([InterpolatedStringHandlerArgument("")] ref Handler handler)
    {
        _ = handler;
        return this;
    }

    /// <summary>Adds markup that is finished.</summary>
    public MarkupBuilder AddMarkup(string finished)
    {
        markup.Append(finished);
        return this;
    }

    public override string ToString() => markup.ToString();

    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly StringBuilder markup;

        public Handler(int literalLength, int formattedCount, MarkupBuilder builder)
        {
            _ = literalLength + formattedCount;
            markup = builder.markup;
        }

        public void AppendLiteral(string literal) => markup.Append(literal);

        public void AppendFormatted(string text) => markup.Append(Markup.Escape(text));

        public void AppendFormatted(int number) => markup.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double coordinate) =>
            markup.Append(NumberText.Coordinate(coordinate));
    }
}
