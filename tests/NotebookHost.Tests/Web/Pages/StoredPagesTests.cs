using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookHost.Tests;

public sealed partial class StoredPagesTests
{
    public static TheoryData<string> Notebooks => [.. StoredPages.Files];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_stored_output_keeps_its_elements_attributes_and_text(string notebook)
    {
        var outputs = StoredPages.Html(notebook);

        Assert.NotEmpty(outputs);
        Assert.All(outputs, html => Assert.Equal(Content(html), Content(SafeHtml.Clean(html))));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_text_comes_out_without_a_trace_of_Markdown(string notebook) => Assert.All(StoredPages.Texts(notebook), markdown =>
    {
        var body = new HtmlParser().ParseDocument($"<body>{MarkdownHtml.Render(markdown, headings: new())}").Body!;
        foreach (var code in body.QuerySelectorAll("code,.math"))
            code.TextContent = "";

        Assert.DoesNotMatch(@"\*\*|\$|`|\]\(|^\s*[#>|]|\|--", body.TextContent);
        Assert.All(body.QuerySelectorAll("table"), table => Assert.Equal("table-scroll", table.ParentElement!.ClassName));
        Assert.All(body.QuerySelectorAll("h1,h2,h3"), heading => Assert.NotEmpty(heading.Id!));
        Assert.All(body.QuerySelectorAll("img"), image => Assert.NotEmpty(image.GetAttribute("alt")!));
    });

    private static List<string> Content(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}").Body!;
        foreach (var script in body.QuerySelectorAll("script"))
            script.Remove();
        return [.. body.QuerySelectorAll("*").Select(Describe)];
    }

    private static string Describe(IElement element)
    {
        var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute => $" {attribute.Name}={OwnId().Replace(attribute.Value, "")}");
        var text = string.Concat(element.ChildNodes.OfType<IText>().Select(node => node.Data));
        var inside = element.LocalName == "style" ? text.Replace("@scope (.output-html){", "", StringComparison.Ordinal).TrimEnd('}') : text;
        return $"{element.LocalName}{string.Concat(attributes)}: {inside}";
    }

    // Ids get a beginning of their own in each output, so that they name nothing of the page.
    [GeneratedRegex("^in-[0-9a-f]{8}-")]
    private static partial Regex OwnId();
}
