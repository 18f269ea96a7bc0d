using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>
/// The lines that the kernel takes out of a cell before C# sees it: magic commands (<c>#!time</c>), packages and their sources
/// (<c>#r "nuget:…"</c>, <c>#i "nuget:…"</c>), and what is written in another language. It looks at the beginnings of lines alone, also
/// inside comments and strings.
/// </summary>
internal static partial class CellDirectives
{
    private static readonly HashSet<string> OtherLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "markdown", "mermaid", "javascript", "js", "css", "http", "value", "fsharp", "f#", "pwsh", "powershell", "sql", "kql",
    };

    /// <summary>The cell with spaces in place of what is not C#, so that every character stays where it is.</summary>
    public static string WithoutThem(string code)
    {
        var isCSharp = true;
        return !code.Contains('#') ? code : Line().Replace(code, line =>
        {
            var magic = line.Groups["magic"];
            if (magic.Success)
                isCSharp = !OtherLanguages.Contains(magic.Value) && (isCSharp || magic.Value == "csharp");
            return isCSharp && !magic.Success && !line.Groups["package"].Success ? line.Value : new(' ', line.Length);
        });
    }

    /// <summary>Whether the line of the position is such a line.</summary>
    public static bool AreAt(string code, int position)
    {
        var start = code.AsSpan(0, position).LastIndexOf('\n') + 1;
        var length = code.AsSpan(start).IndexOf('\n') is var end and >= 0 ? end : code.Length - start;
        return code.Substring(start, length) != WithoutThem(code).Substring(start, length);
    }

    /// <summary>The names of the packages that the cell asks for.</summary>
    public static IEnumerable<string> PackagesOf(string code) =>
        Line().Matches(code).Select(line => line.Groups["name"]).Where(name => name.Success).Select(name => name.Value);

    [GeneratedRegex("""^(#!(?<magic>[^\s]*)|(?<package>#[ri]\s*"nuget:\s*(?<name>(?<=#r.*)[^\s,"]+)?))?[^\r\n]*""", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
