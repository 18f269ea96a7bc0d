using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NotebookHost;

/// <summary>The colours of a cell's code, from its syntax alone: nothing is compiled, and any text will do.</summary>
internal static class CodeColours
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>In the order of the text, never overlapping. Code of no particular kind has no span.</summary>
    public static IReadOnlyList<CodeSpan> Of(string code)
    {
        List<CodeSpan> spans = [];
        if (CodeDepth.IsTooDeep(code))
            return spans;
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            AddTrivia(spans, token.LeadingTrivia, code);
            Add(spans, token.Span, TokenColour.Of(token));
            AddTrivia(spans, token.TrailingTrivia, code);
        }
        return spans;
    }

    /// <summary>The code as HTML, each span in an element of the class <c>c-keyword</c>, <c>c-type</c> and so on.</summary>
    public static string ToHtml(string code)
    {
        StringBuilder html = new(code.Length * 2);
        var position = 0;
        foreach (var span in Of(code))
        {
            html.Append(WebUtility.HtmlEncode(code[position..span.Start]));
            html.Append("<span class=\"c-").Append(span.Kind).Append("\">").Append(WebUtility.HtmlEncode(code[span.Start..span.End])).Append("</span>");
            position = span.End;
        }
        return html.Append(WebUtility.HtmlEncode(code[position..])).ToString();
    }

    private static void AddTrivia(List<CodeSpan> spans, SyntaxTriviaList list, string code)
    {
        foreach (var trivia in list)
        {
            if (trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
                AddSkipped(spans, trivia, code);
            else if (trivia.IsDirective)
                Add(spans, WithoutLineEnd(trivia.FullSpan, code), "directive");
            else if (TokenColour.IsComment(trivia))
                Add(spans, WithoutLineEnd(trivia.FullSpan, code), "comment");
        }
    }

    // What the parser could make nothing of still has its strings and comments.
    private static void AddSkipped(List<CodeSpan> spans, SyntaxTrivia skipped, string code)
    {
        foreach (var token in skipped.GetStructure()!.DescendantTokens())
        {
            AddTrivia(spans, token.LeadingTrivia, code);
            Add(spans, token.Span, TokenColour.Of(token));
            AddTrivia(spans, token.TrailingTrivia, code);
        }
    }

    private static void Add(List<CodeSpan> spans, TextSpan place, string? kind)
    {
        if (kind is null || place.IsEmpty)
            return;
        // The parts of an interpolated string are one string where no hole is between them.
        if (spans is [.., var last] && last.End == place.Start && last.Kind == kind)
            spans[^1] = last with { Length = place.End - last.Start };
        else
            spans.Add(new(place.Start, place.Length, kind));
    }

    private static TextSpan WithoutLineEnd(TextSpan span, string code) =>
        TextSpan.FromBounds(span.Start, span.Start + code.AsSpan(span.Start, span.Length).TrimEnd().Length);
}
