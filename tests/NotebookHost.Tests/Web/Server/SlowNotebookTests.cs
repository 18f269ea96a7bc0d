using System.Net;
using System.Text.Json.Nodes;

namespace NotebookHost.Tests;

/// <summary>Files of 200 KB that somebody has made to hold a page up. Each is answered in a fraction of a second; the tests wait longer, since other tests run beside them.</summary>
public sealed class SlowNotebookTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string, int> Texts => new()
    {
        { "[a](b", "markdown", 40_000 },
        { "- ", "markdown", 100_000 },
        { "![", "markdown", 100_000 },
        { "`a``", "markdown", 50_000 },
        { "<a<a<a", "markdown", 33_000 },
        { "&amp", "markdown", 50_000 },
        { "$a$ ", "markdown", 50_000 },
        { "<pre>", "markdown", 40_000 },
        { "#if a\n", "code", 30_000 },
        { "A<b,", "code", 50_000 },
        { "$\"{", "code", 70_000 },
    };

    public static TheoryData<string, string, int> Outputs => new()
    {
        { "text/html", "<pre>", 40_000 },
        { "text/html", "<p style='position/**//**/'>", 7_000 },
        { "text/html", "<script>Plotly.newPlot(", 9_000 },
        { "text/html", "<b><table>", 20_000 },
        { "text/html", "&", 200_000 },
        { "text/markdown", "[a](b", 40_000 },
        { "text/plain", "\u001b[0", 70_000 },
        { "application/json", "[", 200_000 },
        { "application/vnd.plotly.v1+json", "[", 200_000 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public Task A_text_holds_up_neither_its_page_nor_the_list(string piece, string kind, int times) =>
        AssertShownAsync(cell => (cell["cell_type"], cell["source"]) = (kind, Repeat(piece, times)));

    [Theory]
    [MemberData(nameof(Outputs))]
    public Task An_output_holds_up_neither_its_page_nor_the_list(string type, string piece, int times) =>
        AssertShownAsync(cell => cell["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { [type] = Repeat(piece, times) } }));

    private static async Task AssertShownAsync(Action<JsonNode> spoil)
    {
        var notebook = JsonNode.Parse(new NotebookBuilder().Code("slow", "1").Markdown("title", "# Title\n\nText.").Code("last", "3").ToString())!;
        spoil(notebook["cells"]![0]!);
        await using var host = await RunningHost.StartAsync(folder => folder.Write("notebooks/en/slow.ipynb", notebook.ToJsonString()));

        var home = await AnswerAsync(host, "/");
        var page = await AnswerAsync(host, "/notebooks/en/slow.ipynb");

        Assert.Contains("<strong>Title</strong>", home, StringComparison.Ordinal);
        Assert.Contains("<h1 id=\"title\">Title</h1>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"cell-last\"", page, StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(RunningHost host, string path)
    {
        using var answer = await host.GetAsync(path).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
