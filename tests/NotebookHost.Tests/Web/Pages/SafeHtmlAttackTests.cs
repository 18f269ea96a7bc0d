using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookHost.Tests;

public sealed partial class SafeHtmlAttackTests
{
    private const string Forbidden =
        "script,iframe,frame,frameset,object,embed,applet,portal,form,input,button,select,textarea,meta,base,link,template,noscript,xmp,plaintext,math,"
        + "title:not(svg title),foreignObject,animate,set,feImage,video,audio,source,area,svg style,svg a";

    private static readonly string[] ForbiddenAttributes =
        ["name", "srcset", "background", "ping", "target", "srcdoc", "formaction", "action", "contenteditable", "popover", "autofocus"];

    public static TheoryData<string> All => [.. Attacks.All];

    [Theory]
    [MemberData(nameof(All))]
    public void Leaves_nothing_that_runs_loads_submits_or_leaves_its_place(string attack)
    {
        var clean = SafeHtml.Clean(attack);
        var body = new HtmlParser().ParseDocument($"<body><div class=output-html>{clean}</div>").Body!;

        Assert.Empty(body.QuerySelectorAll(Forbidden));
        Assert.All(body.QuerySelectorAll("*").SelectMany(element => element.Attributes), AssertHarmless);
        Assert.All(body.QuerySelectorAll("style"), sheet => Assert.StartsWith("@scope (.output-html){", sheet.TextContent, StringComparison.Ordinal));
        Assert.Equal("output-html", Assert.Single(body.Children).ClassName);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Is_the_same_when_it_is_cleaned_again(string attack)
    {
        var once = SafeHtml.Clean(attack.Replace("id=", "title=", StringComparison.Ordinal));
        // A sheet is put into a scope each time.
        var withoutScopes = Scoped().Replace(once, "<style>$1</style>");

        Assert.Equal(once, SafeHtml.Clean(withoutScopes));
    }

    [GeneratedRegex(@"<style>@scope \(\.output-html\)\{(.*?)\}</style>", RegexOptions.Singleline)]
    private static partial Regex Scoped();

    private static void AssertHarmless(IAttr attribute)
    {
        Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(attribute.Name, ForbiddenAttributes);
        if (attribute.Name == "id")
            Assert.StartsWith("in-", attribute.Value, StringComparison.Ordinal);
        if (attribute.Name is "href" or "src" or "xlink:href")
            Assert.DoesNotMatch(@"^(?i)(\s*[a-z]+script:|data:text|blob:|file:|.*evil)", attribute.Value);
        if (attribute.Name is "style" or "fill" or "mask")
            Assert.DoesNotMatch(@"(?i)evil|\\|fixed|sticky", attribute.Value);
    }
}
