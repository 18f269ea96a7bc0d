using System.Net;
using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>Text of an output as HTML, without the codes that colour it on a terminal.</summary>
internal static partial class PlainOutputText
{
    public static string ToHtml(string text) => WebUtility.HtmlEncode(WithoutCodes(text));

    public static string WithoutCodes(string text) => TerminalCode().Replace(text, "");

    // Control sequences, the setting of a title or a link, and codes of two characters.
    [GeneratedRegex(@"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~])")]
    private static partial Regex TerminalCode();
}
