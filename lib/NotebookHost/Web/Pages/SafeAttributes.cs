using System.Collections.Frozen;
using AngleSharp.Dom;

namespace NotebookHost;

/// <summary>Which attributes of strangers' HTML a page may hold, and with which values.</summary>
/// <param name="ids">What becomes of the names of elements.</param>
/// <param name="link">Rewrites addresses of places beside the page.</param>
/// <param name="pictures">Those that a cell brings with it.</param>
internal sealed class SafeAttributes(SafeIds ids, Func<string, string>? link, CellPictures? pictures)
{
    private static readonly FrozenSet<string> Html = SafeElements.Words("""
        abbr align alt bgcolor border cellpadding cellspacing class color colspan datetime dir face height high lang low max min open
        optimum reversed role rowspan scope size span start summary title type valign value width
        """);

    private static readonly FrozenSet<string> Svg = SafeElements.Words("""
        alignment-baseline amplitude azimuth baseFrequency baseline-shift bias class clip-path clip-rule clipPathUnits color
        color-interpolation color-interpolation-filters cx cy d diffuseConstant direction display divisor dominant-baseline dx dy edgeMode elevation
        exponent fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity focusable font-family font-size font-stretch
        font-style font-variant font-weight fr fx fy gradientTransform gradientUnits height in in2 intercept k1 k2 k3 k4 kernelMatrix lang
        lengthAdjust letter-spacing lighting-color limitingConeAngle marker-end marker-mid marker-start markerHeight markerUnits markerWidth
        mask maskContentUnits maskUnits mode numOctaves offset opacity operator order orient overflow paint-order pathLength
        patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
        primitiveUnits r radius refX refY result role rotate rx ry scale seed shape-rendering slope specularConstant specularExponent
        spreadMethod startOffset stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit stroke-opacity stroke-width surfaceScale tableValues targetX targetY text-anchor text-decoration
        text-rendering textLength transform transform-origin type values vector-effect version viewBox visibility width word-spacing
        writing-mode x x1 x2 xChannelSelector xmlns y y1 y2 yChannelSelector z
        """);

    private static readonly FrozenSet<string> ToIds = SafeElements.Words("aria-activedescendant aria-controls aria-describedby aria-details aria-flowto aria-labelledby aria-owns");

    /// <summary>The attributes that stay, and those that the page adds.</summary>
    public IEnumerable<(string Name, string Value)> Of(IElement element)
    {
        var isSvg = element.NamespaceUri == NamespaceNames.SvgUri;
        string? source = null;
        foreach (var attribute in element.Attributes)
        {
            if (Value(element, attribute.Name, attribute.Value, isSvg) is { } value)
            {
                source = attribute.Name == "src" ? value : source;
                yield return (attribute.Name, value);
            }
            if (attribute.Name == "href" && !isSvg && SafeAddress.OfLink(attribute.Value) is { } address && SafeAddress.LeadsOutside(address))
                yield return ("rel", "noopener noreferrer");
        }
        // What stands in the address itself is here already.
        if (source is not null && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            yield return ("loading", "lazy");
    }

    private string? Value(IElement element, string name, string value, bool isSvg) => name switch
    {
        "id" => ids.Of(value),
        "style" => SafeCss.IsSafe(value) ? ids.InCss(value) : null,
        "data-plotly" or "data-playground" => !isSvg && SafeFigure.IsSafe(value) ? value : null,
        "tabindex" => value is "0" or "-1" ? value : null,
        "href" or "xlink:href" => isSvg ? PartOrImage(element, value) : Link(element, value),
        "src" => element.LocalName == "img" && !isSvg && SafeAddress.OfImage(pictures?.Of(value) ?? value) is { } address ? Rewritten(address) : null,
        _ when ToIds.Contains(name) => ids.InList(value),
        _ when name.StartsWith("aria-", StringComparison.Ordinal) => name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') ? value : null,
        _ when isSvg => Svg.Contains(name) && IsHarmless(value) ? ids.InCss(value) : null,
        _ => Html.Contains(name) ? value : null,
    };

    private string? Link(IElement element, string value)
    {
        if (element.LocalName != "a" || SafeAddress.OfLink(value) is not { } address)
            return null;
        return address.StartsWith('#') ? ids.OfPart(address) : Rewritten(address);
    }

    private string? PartOrImage(IElement element, string value) => element.LocalName == "image"
        ? SafeAddress.OfImage(value) is ['d' or 'D', ..] image && image.Contains(',', StringComparison.Ordinal) ? image : null
        : SafeAddress.OfPart(value) is { } part ? ids.OfPart(part) : null;

    // Only a value with an address in it, or one that may hide it, is read as CSS.
    private static bool IsHarmless(string value) =>
        !(value.Contains('(', StringComparison.Ordinal) || value.Contains('\\', StringComparison.Ordinal)) || SafeCss.IsSafe(value);

    private string Rewritten(string address) => link is not null && SafeAddress.IsRelative(address) ? link(address) : address;
}
