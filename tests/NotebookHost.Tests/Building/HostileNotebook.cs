using System.Text.Json.Nodes;

namespace NotebookHost.Tests;

/// <summary>A notebook by somebody who wants to take over the page: in outputs, text, ids, tags and titles, and when its cell runs.</summary>
internal static class HostileNotebook
{
    /// <summary>Attacks on this page in particular, beside those on any.</summary>
    private static readonly string[] OnThisPage =
    [
        """<div class="cell code" data-id="a" id="cell-a" data-state="failed"><button class="run" data-do="run">a</button><button data-do="run-all" style="position:absolute;inset:0">a</button></div>""",
        """<main class="notebook" id="text" data-notebook="notebooks/en/b.ipynb"><div class="tools"><button data-do="save">a</button></div><p class="status">a</p></main>""",
        """<dialog open id="keys" class="bar"><form method="dialog"><button value="overwrite">a</button></form></dialog><div popover id="conflict">a</div>""",
        """<style>.bar,header,.tools,button,body,html{display:none!important;visibility:hidden;opacity:0;pointer-events:none}</style>""",
        """<style>*{position:absolute;inset:-9999px;z-index:2147483647}:root{--bar-height:0}@media all{.bar{display:none}}</style>""",
        """<div style="position:absolute;top:-9999px;left:-9999px;width:99999px;height:99999px;z-index:2147483647;background:red">a</div>""",
        """<div style="margin:-9999px;padding:9999px;transform:scale(100);z-index:2147483647;background:red">a</div>""",
        """<p id="text">a</p><p id="keys">a</p><p id="reading">a</p><p id="katex">a</p><p id="Plotly">a</p><p id="new-cell">a</p><meta name="plotly" content="https://evil.test/x.js">""",
        """<aside class="beside" id="beside" aria-label="Results" style="position:fixed;inset:0"><div class="beside-head"><button data-do="fold"><span>a</span></button></div><div id="beside-body"><ol class="changes"><li><a href="javascript:window.hacked=1">a</a></li></ol></div></aside>""",
        """<p class="math">\href{javascript:window.hacked=1}{a} \includegraphics{https://evil.test/x.png} \htmlData{do=run-all}{a} \url{javascript:window.hacked=1}</p>""",
        """<figure data-plotly='{"data":[{"type":"scatter","x":[1],"y":[1],"text":["<a href=\"javascript:window.hacked=1\">a</a><img src=x onerror=window.hacked=1>"],"mode":"text"}],"layout":{"images":[{"source":"https://evil.test/x.png"}],"title":{"text":"<a href=\"javascript:window.hacked=1\">a</a>"}}}'><div role="img"><svg></svg></div></figure>""",
        """<figure data-plotly='{"data":[{"type":"choropleth","locations":["DE"],"z":[1]},{"type":"scattermap","lat":[1],"lon":[1]}],"layout":{}}'><div role="img"><svg></svg></div></figure>""",
        """<figure data-plotly='{"data":[{"type":"scatter","x":[1],"y":[1]}],"layout":{"updatemenus":[{"active":0,"buttons":[{"method":"relayout","args":["images",[{"source":"https://evil.test/x.png"}]]}]}]}}'><div role="img"><svg></svg></div></figure>""",
        string.Concat(Enumerable.Repeat("<div>", 3000)) + "<script>window.hacked=1</script>",
        string.Concat(Enumerable.Repeat("<b><table>", 500)) + "<img src=x onerror=window.hacked=1>",
    ];

    /// <summary>By which a cell shows HTML as the library's displays do.</summary>
    private const string Code = """
        class TypeFormatterSourceAttribute : System.Attribute { public TypeFormatterSourceAttribute(System.Type source) => FormatterSourceType = source; public System.Type FormatterSourceType { get; } }
        [TypeFormatterSource(typeof(Source))] class Shown { public string Html; }
        class Formatter { public System.Type Type => typeof(Shown); public string MimeType => "text/html"; public bool Format(object value, System.IO.TextWriter writer) { writer.Write(((Shown)value).Html); return true; } }
        class Source { public object[] CreateTypeFormatters() => new object[] { new Formatter() }; }
        foreach (var html in System.IO.File.ReadAllText("attacks.txt").Split('\0')) new Shown { Html = html }.Display();
        System.Console.WriteLine("<script>window.hacked=1</script>");
        """;

    private const string Id = "x\"><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>";

    public static IReadOnlyList<string> All { get; } = [.. Attacks.All, .. OnThisPage];

    public static void Write(TemporaryFolder folder)
    {
        folder.Write("notebooks/en/attacks.txt", string.Join('\0', All));
        folder.Write("notebooks/en/harmless.ipynb", NotebookBuilder.With("a", Code));
        var notebook = JsonNode.Parse(NotebookBuilder.With("a", Code).ToString())!;
        var cells = notebook["cells"]!.AsArray();
        cells[0]!["outputs"] = new JsonArray([.. All.Select(Output)]);
        cells.Insert(0, Text("title", "# </title><script>window.hacked=1</script> & <img src=x onerror=window.hacked=1>\n\n\"><script>window.hacked=1</script> a description"));
        foreach (var (attack, number) in All.Select((attack, number) => (attack, number)))
            cells.Add((JsonNode)Text($"text-{number}", $"## text\n\n## keys\n\n{attack}\n\n[a](javascript:window.hacked=1) ![a](https://evil.test/x.png) <https://evil.test>"));
        cells.Add((JsonNode)Text(Id, "## a"));
        var last = cells[1]!.DeepClone();
        (last["id"], last["metadata"]!["tags"]) = (Id + "2", new JsonArray("\"><script>window.hacked=1</script>", "cell code"));
        cells.Add(last);
        folder.Write("notebooks/en/hostile.ipynb", notebook.ToJsonString());
    }

    private static JsonNode Output(string html) => new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { ["text/html"] = html } };

    private static JsonObject Text(string id, string markdown) => new() { ["cell_type"] = "markdown", ["id"] = id, ["metadata"] = new JsonObject(), ["source"] = markdown };
}
