using System.Collections.Frozen;

namespace NotebookHost;

/// <summary>Which elements of strangers' HTML a page may hold. What is not named here is left out, and its content stays.</summary>
internal static class SafeElements
{
    private static readonly FrozenSet<string> Html = Words("""
        a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del details dfn div dl dt em
        figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark meter nav ol p pre progress q rp rt ruby
        s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr
        """);

    private static readonly FrozenSet<string> Svg = Words("""
        circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
        feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
        feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker
        mask path pattern polygon polyline radialGradient rect stop svg switch symbol text textPath title tspan use
        """);

    // What stands in them is not meant to be read, or would be read otherwise elsewhere.
    private static readonly FrozenSet<string> WithContent = Words("""
        animate animateMotion animateTransform annotation-xml applet audio base button canvas datalist embed fencedframe foreignObject frame frameset
        head iframe input link math meta noembed noframes noscript object option param plaintext portal script select selectedcontent set
        style template textarea video xmp
        """);

    private static readonly FrozenSet<string> Void = Words("br col hr img wbr");

    public static bool IsHtml(string name) => Html.Contains(name);

    public static bool IsSvg(string name) => Svg.Contains(name);

    /// <summary>Whether an element that may not stay takes its content with it.</summary>
    public static bool TakesItsContent(string name) => WithContent.Contains(name) || name.Equals("title", StringComparison.Ordinal);

    /// <summary>Whether an element has no end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    public static FrozenSet<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
