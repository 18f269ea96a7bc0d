using System.Text;
using AngleSharp.Dom;

namespace NotebookHost;

/// <summary>
/// Writes what may stay of a parsed piece of HTML. Names come from a list and every text is encoded, so that a browser that reads
/// the result finds nothing else in it, however broken the piece was.
/// </summary>
internal sealed class CleanHtmlWriter
{
    private const string TableStart = """<div class="table-scroll" tabindex="0" role="group" aria-label="Table">""";

    private readonly StringBuilder html = new();
    private readonly INodeList nodes;
    private readonly HtmlRules rules;
    private readonly SafeAttributes attributes;

    public CleanHtmlWriter(string source, INodeList nodes, HtmlRules rules)
    {
        this.nodes = nodes;
        this.rules = rules;
        var ids = nodes.SelectMany(node => node.DescendantsAndSelf<IElement>()).Select(element => element.Id).Where(id => !string.IsNullOrWhiteSpace(id)).Select(id => id!);
        attributes = new(new(source, ids), rules.Link, rules.Pictures);
    }

    public string Write()
    {
        foreach (var node in nodes)
            Write(node);
        return html.ToString();
    }

    // The parser nests no deeper than 512 elements.
    private void Write(INode node)
    {
        switch (node)
        {
            case IText text:
                Encode(text.Data);
                break;
            case IElement { LocalName: "style" } sheet:
                WriteStyleSheet(sheet);
                break;
            case IElement element when IsAllowed(element):
                WriteElement(element);
                break;
            case IElement element when !SafeElements.TakesItsContent(element.LocalName):
                WriteContent(element);
                break;
        }
    }

    private static bool IsAllowed(IElement element) => element.NamespaceUri switch
    {
        HtmlNamespace => SafeElements.IsHtml(element.LocalName),
        SvgNamespace => SafeElements.IsSvg(element.LocalName),
        _ => false,
    };

    private void WriteElement(IElement element)
    {
        var isTable = rules.ScrollsTables && element.LocalName == "table";
        html.Append(isTable ? TableStart : "").Append('<').Append(element.LocalName);
        WriteAttributes(element);
        html.Append('>');
        if (!SafeElements.IsVoid(element.LocalName))
        {
            WriteContent(element);
            html.Append("</").Append(element.LocalName).Append('>');
        }
        html.Append(isTable ? "</div>" : "");
    }

    private void WriteContent(IElement element)
    {
        // A parser drops the first line end of a pre.
        if (element is { LocalName: "pre", FirstChild: IText { Data: ['\n', ..] } })
            html.Append('\n');
        var isText = element is { NamespaceUri: SvgNamespace, LocalName: "title" or "desc" };
        foreach (var child in element.ChildNodes.Where(child => !isText || child is IText))
            Write(child);
    }

    private void WriteAttributes(IElement element)
    {
        var isHeading = rules.Headings is not null && element.LocalName is ['h', >= '1' and <= '6'];
        if (isHeading)
            WriteAttribute("id", rules.Headings!.Add(element.TextContent));
        foreach (var (name, value) in attributes.Of(element).Where(attribute => !isHeading || attribute.Name != "id"))
            WriteAttribute(name, value);
    }

    private void WriteAttribute(string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Encode(value);
        html.Append('"');
    }

    private void WriteStyleSheet(IElement sheet)
    {
        if (rules.KeepsStyleSheets && sheet.NamespaceUri == HtmlNamespace && SafeCss.OfStyleSheet(sheet.TextContent) is { } css)
            html.Append("<style>").Append(css).Append("</style>");
    }

    private void Encode(string text)
    {
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(letter),
            };
        }
    }

    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
}
