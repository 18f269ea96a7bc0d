using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>
/// What of a cell's outputs a notebook keeps: all but what is another at each run. The kernel says which packages it installs and
/// from where on this machine; and each chart that Plotly.NET.Interactive writes has a random id.
/// </summary>
internal static partial class StoredOutputs
{
    /// <param name="cellId">Gives each chart an id of its own in the notebook, the same in every run.</param>
    public static IReadOnlyList<CellOutput> Of(string cellId, IEnumerable<CellOutput> outputs)
    {
        var charts = 0;
        return [.. outputs.Where(output => !IsSetUp(output)).Select(output => output.HtmlOrNull() is { } html && ChartId().IsMatch(html) ? output.WithHtml(Repeatable(html)) : output)];

        string Repeatable(string html) =>
            ChartId().Matches(html).Aggregate(html, (text, chart) => Rename(text, Guid.Parse(chart.Groups["id"].Value), IdOf(cellId, charts++)));
    }

    private static bool IsSetUp(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Text.Length == 0,
        DisplayOutput display => display.Data.Values.All(value => value.Length == 0 || SetUp().IsMatch(value.Trim())),
        _ => false,
    };

    // It stands in the element and, without hyphens, in the name of the function that draws.
    private static string Rename(string html, Guid id, Guid to) =>
        html.Replace(id.ToString("D"), to.ToString("D"), StringComparison.Ordinal).Replace(id.ToString("N"), to.ToString("N"), StringComparison.Ordinal);

    private static Guid IdOf(string cellId, int chart) => new(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{cellId} {chart}"))).AsSpan(..16));

    // The three parts of .NET Interactive's InstallPackagesMessage, as HTML and as text; and what it says of a package's extension.
    [GeneratedRegex("""
        \A(
            <div>(<div>(<strong>(Restore\ sources|Install(ing|ed)\ Packages)</strong><ul>(<li><span>[^<]*</span></li>)*</ul>)?</div>){3}</div>
            | ((Restore\ sources|Install(ing|ed)\ Packages)(\r?\n\ -\ [^\r\n]*)+(\r?\n)?)+
            | Loading\ extension(s|\ script)\ from\ `[^`\n]*`
        )\z
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SetUp();

    [GeneratedRegex("""<div id="(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})"><!-- Plotly chart """, RegexOptions.ExplicitCapture)]
    private static partial Regex ChartId();
}
