using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace NotebookHost;

/// <summary>Reads XML documentation and keeps of each member the beginning of its summary, as plain text.</summary>
internal static partial class SummaryReader
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>By documentation id; members without a summary are left out.</summary>
    /// <exception cref="XmlException">This is no XML.</exception>
    public static Dictionary<string, string> Read(TextReader text)
    {
        Dictionary<string, string> summaries = [];
        using var xml = XmlReader.Create(text, Settings);
        var member = "";
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.Name == "member")
                member = xml.GetAttribute("name") ?? "";
            else if (xml.Name == "summary" && ReadSummary(xml) is { Length: > 0 } summary)
                summaries.TryAdd(member, summary);
        }
        return summaries;
    }

    private static string ReadSummary(XmlReader xml)
    {
        StringBuilder words = new();
        using var inside = xml.ReadSubtree();
        while (inside.Read())
        {
            if (inside.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                words.Append(inside.Value);
            else if (inside.NodeType == XmlNodeType.Element)
                words.Append(inside.Name == "para" ? " " : NameIn(inside));
        }
        return TwoSentences().Match(Spaces().Replace(words.ToString(), " ").Trim()).Value;
    }

    // <see cref="M:Some.Type.Method(System.Int32)"/> is Method; with words of its own it is those.
    private static string NameIn(XmlReader element)
    {
        if (!element.IsEmptyElement)
            return "";
        var name = element.GetAttribute("cref") is { } reference
            ? reference.Split('(')[0].Split('.', ':')[^1].Split('`')[0]
            : element.GetAttribute("name") ?? element.GetAttribute("langword") ?? "";
        return name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^.*?[.!?](?= \p{Lu}|$)( .*?[.!?](?= \p{Lu}|$))?|^.*$")]
    private static partial Regex TwoSentences();
}
