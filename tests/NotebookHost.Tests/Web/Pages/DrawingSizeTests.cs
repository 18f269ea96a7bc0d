using System.Globalization;
using System.Text;

namespace NotebookHost.Tests;

/// <summary>Drawings that name their parts so often that Chromium took gigabytes, or no longer answered, and harmless ones that look like them.</summary>
public sealed class DrawingSizeTests
{
    private const string Circle = "<circle r=\"1\"/>";

    /// <summary>Each level names the one below ten times.</summary>
    private static string Levels(int levels, string element, string named) =>
        $"<{element} id=\"a0\">{Circle}</{element}>"
        + string.Concat(Enumerable.Range(1, levels).Select(level =>
            $"<{element} id=\"a{level}\">{string.Concat(Enumerable.Repeat(named.Replace("{}", $"a{level - 1}", StringComparison.Ordinal), 10))}</{element}>"));

    private static string Points(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture)));

    public static TheoryData<string> TooLarge => new(
        Levels(8, "g", "<use href=\"#{}\"/>"),
        Levels(8, "g", "<use xlink:href=\" #{}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>"),
        Levels(8, "g", "<use href=\"#%61{}\"/>").Replace("%61a", "%61", StringComparison.Ordinal),
        Levels(8, "mask", "<rect width=\"9\" height=\"9\" mask=\"url(#{})\"/>"),
        Levels(8, "mask", "<rect width=\"9\" height=\"9\" style=\"mask:url('#{}')\"/>"),
        Levels(8, "clipPath", "<rect width=\"9\" height=\"9\" clip-path=\"url(#{})\"/>"),
        Levels(8, "marker", "<path d=\"M0 0 1 1 2 2\" marker-mid=\"url(#{})\"/>"),
        $"<marker id=\"a\">{string.Concat(Enumerable.Repeat(Circle, 500))}</marker><path d=\"M{Points(1000)}\" marker-mid=\"url(#a)\"/>",
        $"<marker id=\"a\">{string.Concat(Enumerable.Repeat(Circle, 500))}</marker><g marker-mid=\"url(#a)\"><polyline points=\"{Points(1000)}\"/></g>",
        $"<style>*{{marker-mid:url(#a)}}</style><marker id=\"a\">{string.Concat(Enumerable.Repeat(Circle, 500))}</marker><path d=\"M{Points(1000)}\"/>",
        $"<style>circle{{mask:url(#a)}}</style><mask id=\"a\">{string.Concat(Enumerable.Repeat("<rect/>", 500))}</mask>{string.Concat(Enumerable.Repeat(Circle, 500))}",
        $"<g id=\"a\">{string.Concat(Enumerable.Repeat(Circle, 500))}</g>{string.Concat(Enumerable.Repeat("<use href=\"#a\"/>", 500))}");

    public static TheoryData<string> Harmless => new(
        $"<defs><path id=\"p\" d=\"M0 0\"/></defs><g clip-path=\"url(#c)\">{string.Concat(Enumerable.Repeat("<use href=\"#p\"/>", 10_000))}</g><clipPath id=\"c\"><rect/></clipPath>",
        $"<marker id=\"m\">{Circle}</marker><path d=\"M{Points(20_000)}\" marker-mid=\"url(#m)\"/>",
        "<g id=\"a\"><use href=\"#a\"/><use href=\"#a\"/></g>",
        "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>",
        "<g id=\"ff0000\"><rect fill=\"#ff0000\"/></g>",
        $"<style>{string.Concat(Enumerable.Range(0, 30).Select(i => $"#p{i} circle{{fill:red}}"))}</style>{string.Concat(Enumerable.Range(0, 30).Select(i => $"<g id=\"p{i}\">{string.Concat(Enumerable.Repeat(Circle, 500))}</g>"))}",
        $"<style>#big circle{{fill:red}}</style><g id=\"big\">{string.Concat(Enumerable.Repeat(Circle, 1000))}</g>{string.Concat(Enumerable.Repeat(Circle, 1000))}",
        "<style>.a{stroke-linejoin:round;fill:#D55E00}</style><path class=\"a\" d=\"M0 0\"/>");

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void A_drawing_that_repeats_its_parts_without_measure_is_not_drawn(string content)
    {
        Assert.DoesNotContain("<svg", SafeHtml.Clean($"<p>a</p><svg>{content}</svg>"), StringComparison.Ordinal);

        var file = Svg(content);
        Assert.DoesNotContain("<img", OutputHtml.Render(Output("image/svg+xml", file)), StringComparison.Ordinal);
        Assert.Null(SafeAddress.OfImage($"data:image/svg+xml,{Uri.EscapeDataString(file)}"));
        Assert.Null(SafeAddress.OfImage($"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(file))}"));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void A_drawing_of_many_points_or_that_names_itself_is_drawn(string content)
    {
        Assert.Contains("<svg", SafeHtml.Clean($"<p>a</p><svg>{content}</svg>"), StringComparison.Ordinal);

        var file = Svg(content);
        Assert.Contains("<img", OutputHtml.Render(Output("image/svg+xml", file)), StringComparison.Ordinal);
        Assert.NotNull(SafeAddress.OfImage($"data:image/svg+xml;utf8,{Uri.EscapeDataString(file)}"));
        Assert.NotNull(SafeAddress.OfImage($"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(file))}"));
    }

    [Theory]
    [InlineData("<svg><g")]                                                                                    // broken
    [InlineData("<!DOCTYPE svg [<!ATTLIST use href CDATA \"#a\">]><svg><g id=\"a\">{circles}</g>{uses}</svg>")]  // an attribute that is not written
    [InlineData("<!DOCTYPE svg [<!ENTITY u \"&#35;a\">]><svg><g id=\"a\">{circles}</g>{named}</svg>")]           // a name that is not
    [InlineData("<svg><mask id=\"a\"/><rect style=\"mask:\\75rl(#a)\"/></svg>")]
    [InlineData("<svg><mask id=\"a\"/><style>rect{mask:url(\\23 a)}</style></svg>")]
    [InlineData("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:g id=\"a\">{circles}</s:g>{prefixed}</s:svg>")]
    public void A_drawing_of_its_own_hides_nothing(string svg)
    {
        string Many(string part) => string.Concat(Enumerable.Repeat(part, 500));
        var file = svg.Replace("{circles}", Many("<g/>"), StringComparison.Ordinal).Replace("{uses}", Many("<use/>"), StringComparison.Ordinal)
            .Replace("{named}", Many("<use href=\"&u;\"/>"), StringComparison.Ordinal).Replace("{prefixed}", Many("<s:use href=\"#a\"/>"), StringComparison.Ordinal);

        Assert.True(DrawingSize.IsTooLarge(new MemoryStream(Encoding.UTF8.GetBytes(file))));
    }

    [Fact]
    public void A_drawing_of_its_own_may_name_a_public_definition() =>
        Assert.False(DrawingSize.IsTooLarge(new MemoryStream(Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>"))));

    private static string Svg(string content) => $"<svg xmlns=\"http://www.w3.org/2000/svg\">{content}</svg>";

    private static DisplayOutput Output(string mimeType, string content) => new(new Dictionary<string, string> { [mimeType] = content });
}
