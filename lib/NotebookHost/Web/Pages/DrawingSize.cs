using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Dom;

namespace NotebookHost;

/// <summary>
/// Whether a drawing asks for more than a browser can draw. What a part of it names (as <c>use</c>, <c>mask</c> and <c>marker</c> do) is
/// drawn once more there, with all that this names in turn: a thousand characters can ask for a thousand million parts.
/// </summary>
internal sealed partial class DrawingSize
{
    // Several times the points of a large scatter plot; a browser has them on the page in a second or two.
    private const double Limit = 200_000;

    private const int Deepest = 500;

    // More than this that hold for every part are not looked up for each.
    private const int MostForAll = 20;

    private readonly List<Part> outermost = [];
    private readonly Dictionary<string, Part> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<Part, double> sizes = [];
    private readonly HashSet<Part> forAll = [];
    private readonly StringBuilder styleSheets = new();

    /// <summary>Whether the drawings in a piece of HTML are too large.</summary>
    public static bool IsTooLarge(INodeList html)
    {
        var elements = html.OfType<IElement>().SelectMany(element => element.QuerySelectorAll("*").Prepend(element)).ToList();
        if (!elements.Exists(element => element.NamespaceUri == NamespaceNames.SvgUri))
            return false;
        var size = new DrawingSize();
        Dictionary<IElement, Part> parts = [];
        foreach (var element in elements)
        {
            var above = element.ParentElement is { } parent ? parts.GetValueOrDefault(parent) : null;
            parts[element] = size.Add(above, element.LocalName, element.Attributes.Select(attribute => (attribute.LocalName, attribute.Value)));
            if (element.LocalName == "style")
                size.styleSheets.AppendLine(element.TextContent);
        }
        return size.IsTooLarge();
    }

    /// <summary>Whether a drawing that is a file of its own is too large, or cannot be judged: broken, or with names written in escapes.</summary>
    public static bool IsTooLarge(Stream svg)
    {
        var size = new DrawingSize();
        try
        {
            using var reader = XmlReader.Create(svg, new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = SafeHtml.Limit });
            Stack<Part> open = [];
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    var isEmpty = reader.IsEmptyElement;
                    var part = size.Add(open.TryPeek(out var above) ? above : null, reader.LocalName, [.. Attributes(reader)]);
                    if (!isEmpty)
                        open.Push(part);
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    open.Pop();
                }
                else if (open.TryPeek(out var inner) && inner.Name == "style")
                {
                    size.styleSheets.AppendLine(reader.Value);
                }
            }
        }
        catch (XmlException)
        {
            return true;
        }
        return size.HidesNames() || size.IsTooLarge();
    }

    private static IEnumerable<(string Name, string Value)> Attributes(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
            yield return (reader.LocalName, reader.Value);
    }

    private Part Add(Part? above, string name, IEnumerable<(string Name, string Value)> attributes)
    {
        var part = new Part(name) { Points = name == "line" ? 2 : 0 };
        (above?.Inner ?? outermost).Add(part);
        foreach (var (key, value) in attributes)
        {
            if (key == "id")
                byId.TryAdd(value, part);
            else if (key is "d" or "points")
                part.Points += Number().Count(value);
            else if (value.Contains('#', StringComparison.Ordinal) || value.Contains('\\', StringComparison.Ordinal))
                part.Values.Add(value);
        }
        return part;
    }

    // In CSS, \23 is a # too, and \75rl(…) is url(…).
    private bool HidesNames() => AllParts(outermost).SelectMany(part => part.Values).Append(styleSheets.ToString())
        .Any(text => text.Contains('\\', StringComparison.Ordinal) && text.Contains('(', StringComparison.Ordinal));

    private bool IsTooLarge()
    {
        // A style sheet names with #a what it is for, and with url(#a) what is drawn there.
        forAll.UnionWith(Address().Matches(styleSheets.ToString()).SelectMany(match => Named(match.Value)));
        // Markers go down to all that has points, also to what is drawn there by its name.
        foreach (var part in AllParts(outermost).Where(part => part.Points == 0))
            forAll.UnionWith(part.Values.SelectMany(Named).Where(named => named.Name == "marker"));
        return forAll.Count > MostForAll || outermost.Sum(part => Size(part, 0)) > Limit;
    }

    // What names itself is not drawn without end: browsers stop there.
    private double Size(Part part, int depth)
    {
        if (sizes.TryGetValue(part, out var known) || depth == Deepest)
            return depth == Deepest ? double.PositiveInfinity : known;
        sizes[part] = 0;
        var size = 1 + part.Inner.Sum(inner => Size(inner, depth + 1));
        foreach (var named in part.Values.SelectMany(Named).Concat(forAll))
            size += (named.Name == "marker" ? part.Points : 1) * Size(named, depth + 1);
        return sizes[part] = size;
    }

    private IEnumerable<Part> Named(string text) => Name().Matches(text)
        .Select(match => byId.GetValueOrDefault(match.Groups[1].Value) ?? byId.GetValueOrDefault(Uri.UnescapeDataString(match.Groups[1].Value)))
        .OfType<Part>();

    private static IEnumerable<Part> AllParts(IEnumerable<Part> parts)
    {
        var left = new Stack<Part>(parts);
        while (left.TryPop(out var part))
        {
            yield return part;
            part.Inner.ForEach(left.Push);
        }
    }

    [GeneratedRegex("""#([^\s"'#(),;<>]+)""")]
    private static partial Regex Name();

    [GeneratedRegex(@"url\([^)]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"[0-9]+(\.[0-9]*)?|\.[0-9]+")]
    private static partial Regex Number();

    private sealed class Part(string name)
    {
        public string Name { get; } = name;

        public int Points { get; set; }

        public List<string> Values { get; } = [];

        public List<Part> Inner { get; } = [];
    }
}
