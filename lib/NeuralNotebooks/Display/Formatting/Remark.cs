namespace NeuralNotebooks;

/// <summary>A sentence or two for the reader beside a result, in a frame whose colour a sign and a word repeat.</summary>
internal static class Remark
{
    public static string Html(string colour, string sign, string title, string message) =>
        $"""<p role="status" style="margin:.5em 0;padding:.5em .9em;border-left:.3em solid {colour};background:{colour}22"><strong>{sign} {title}.</strong> {Markup.Escape(message)}</p>""";
}
