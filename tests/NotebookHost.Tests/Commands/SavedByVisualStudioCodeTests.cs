using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;

namespace NotebookHost.Tests;

public sealed class SavedByVisualStudioCodeTests : IDisposable
{
    private const string Start = "00-start-here.ipynb";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Tutorial => [.. Directory.EnumerateFiles(Tutorials, "*.ipynb").Select(path => Path.GetFileName(path))];

    private static string Tutorials => Path.Combine(Repository.Root, "notebooks", "en");

    [Fact]
    public async Task The_check_passes_and_saving_writes_the_form_of_the_host_again()
    {
        var notebook = Read(Start);
        foreach (var cell in Code(notebook))
            cell["source"] = OutputJson.Lines(string.Concat(Lines(cell["source"])).Replace("../../artifacts", Path.Combine(Repository.Root, "artifacts"), StringComparison.Ordinal));
        var path = folder.Write("a.ipynb", notebook.ToJsonString());
        Assert.Equal(0, (await Run("--save")).ExitCode);
        var saved = Notebook.Read(path);
        folder.Write("a.ipynb", InFormOfVisualStudioCode(JsonNode.Parse(saved.Bytes.Span)!).ToJsonString());

        var check = await Run("--check");
        var save = await Run("--save");

        Assert.Equal((0, "", 0), (check.ExitCode, check.Errors, save.ExitCode));
        Assert.Equal(saved.Cells.Select(Stored), Notebook.Read(path).Cells.Select(Stored));
    }

    [Theory]
    [MemberData(nameof(Tutorial))]
    public void No_cell_of_the_tutorial_differs(string name) => Assert.Empty(Differences(name, _ => { }));

    [Fact]
    public void A_changed_text_differs() => Differs("Exact.", "Inexact.");

    [Fact]
    public void A_changed_number_differs() => Differs("12 digits", "13 digits");

    [Fact]
    public void A_changed_plain_text_differs_where_both_have_it() =>
        Assert.Single(Differences(Start, cell => cell["outputs"]![0]!["data"]!["text/plain"] = new JsonArray("Inexact.")));

    [Fact]
    public void An_output_of_another_kind_differs() =>
        Assert.Single(Differences(Start, cell => cell["outputs"]![0]!["data"] = new JsonObject { ["image/png"] = "AAAA" }));

    [Fact]
    public void A_chart_of_which_only_the_text_is_left_differs() =>
        Assert.Single(Differences(Start, cell => cell["outputs"]![0]!["data"] = new JsonObject { ["image/png"] = "AAAA", ["text/plain"] = new JsonArray("Exact.") }));

    [Fact]
    public void A_missing_output_differs() => Assert.Single(Differences(Start, cell => cell["outputs"] = new JsonArray()));

    [Fact]
    public void An_output_too_many_differs() => Assert.Single(Differences(Start, cell => cell["outputs"]!.AsArray().Add(cell["outputs"]![0]!.DeepClone())));

    [Fact]
    public void Pieces_of_a_stream_are_one_text_and_line_ends_are_alike() => Assert.Null(OutputDifference.Find(
        [Printed("a"), Printed("b\r"), Printed("\n"), Printed(""), Printed("c\n")],
        [Printed("ab\nc\n")]));

    [Fact]
    public void Pieces_of_different_streams_or_with_something_between_stay_apart()
    {
        Assert.NotNull(OutputDifference.Find([Printed("a"), Printed("b", "stderr")], [Printed("ab")]));
        Assert.NotNull(OutputDifference.Find([Printed("a"), Shown("x"), Printed("b")], [Printed("ab"), Shown("x")]));
    }

    public static TheoryData<string> SetUp =>
    [
        Message(["https://one.example/v3/index.json"], [], []).FormatAsHtml(),
        Message([], ["Plotly.NET"], []).FormatAsHtml(),
        Message(["a"], [], ["Plotly.NET, 6.0.0", "Plotly.NET.CSharp, 0.14.0"]).FormatAsHtml(),
        Message(["a"], ["b"], ["Plotly.NET, 6.0.0"]).FormatAsPlainText(),
        @"Loading extensions from `C:\packages\plotly.net.interactive\Plotly.NET.Interactive.dll`",
        "Loading extension script from `/packages/some package/extension.dib`",
        "",
    ];

    [Theory]
    [MemberData(nameof(SetUp))]
    public void What_the_kernel_says_when_it_installs_a_package_does_not_count_on_either_side(string text)
    {
        Assert.Null(OutputDifference.Find([Shown(text), Shown("2")], [Shown("2")]));
        Assert.Null(OutputDifference.Find([Shown("2")], [Shown(text), Shown("2")]));
    }

    [Theory]
    [InlineData("Loading extensions from `a.dll`, or not")]
    [InlineData("Installed Packages")]
    [InlineData("<div><strong>Installed Packages</strong></div>")]
    public void What_only_resembles_it_does(string text) => Assert.NotNull(OutputDifference.Find([Shown(text)], []));

    public void Dispose() => folder.Dispose();

    private static void Differs(string before, string after)
    {
        var differences = Differences(Start, cell =>
        {
            var data = cell["outputs"]![0]!["data"]!.AsObject();
            var html = string.Concat(Lines(data["text/html"]));
            Assert.Contains(before, html, StringComparison.Ordinal);
            data["text/html"] = OutputJson.Lines(html.Replace(before, after, StringComparison.Ordinal));
        });
        Assert.Contains(after, Assert.Single(differences), StringComparison.Ordinal);
    }

    /// <summary>What a check says when VS Code has saved a notebook of the tutorial and somebody has then changed its cell "well".</summary>
    private static IReadOnlyList<string> Differences(string name, Action<JsonNode> change)
    {
        var notebook = InFormOfVisualStudioCode(Read(name));
        foreach (var cell in Code(notebook).Where(cell => (string?)cell["id"] == "well"))
            change(cell);
        var stored = Notebook.Parse(name, System.Text.Encoding.UTF8.GetBytes(notebook.ToJsonString()));
        var fresh = Notebook.Read(Path.Combine(Tutorials, name));
        return OutputCheck.Compare(new(stored, [.. stored.Cells.Zip(fresh.Cells, (cell, now) => new CellRun(cell, CellStatus.Succeeded, now.Outputs, now.ExecutionCount))], TimeSpan.Zero));
    }

    /// <summary>The notebook as VS Code saves it once the reader has run all of its cells for the second time.</summary>
    private static JsonNode InFormOfVisualStudioCode(JsonNode notebook)
    {
        notebook["metadata"]!["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" };
        notebook["metadata"]!["polyglot_notebook"] = JsonNode.Parse("""{"kernelInfo": {"defaultKernelName": "csharp", "items": [{"aliases": [], "name": "csharp"}]}}""");
        var code = Code(notebook).ToList();
        foreach (var cell in code)
        {
            cell["execution_count"] = code.Count + code.IndexOf(cell) + 1;
            cell["metadata"]!["dotnet_interactive"] = new JsonObject { ["language"] = "csharp" };
            cell["metadata"]!["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" };
            foreach (var output in cell["outputs"]!.AsArray().OfType<JsonObject>().Where(output => (string?)output["output_type"] == "execute_result"))
            {
                output["output_type"] = "display_data";
                output["metadata"] = new JsonObject { ["vscode"] = new JsonObject() };
                output.Remove("execution_count");
                if (output["data"]!.AsObject().Count > 1)
                    output["data"]!.AsObject().Remove("text/plain");
            }
        }
        code[0]["outputs"]!.AsArray().Insert(0, OutputJson.Write([Shown(Message([], [], ["Plotly.NET.Interactive, 6.0.0"]).FormatAsHtml())])[0]!.DeepClone());
        return notebook;
    }

    private static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Tutorials, name)))!;

    private static IEnumerable<JsonNode> Code(JsonNode notebook) => notebook["cells"]!.AsArray().OfType<JsonNode>().Where(cell => (string?)cell["cell_type"] == "code");

    private static IEnumerable<string> Lines(JsonNode? lines) => lines!.AsArray().Select(line => (string)line!);

    private static (int?, string) Stored(Cell cell) => (cell.ExecutionCount, OutputJson.Write(cell.Outputs).ToJsonString());

    private static InstallPackagesMessage Message(string[] sources, string[] installing, string[] installed) => new(sources, installing, installed, 3);

    private static StreamOutput Printed(string text, string stream = "stdout") => new(stream, text);

    private static DisplayOutput Shown(string text) => new(new Dictionary<string, string> { [text.StartsWith('<') ? "text/html" : "text/plain"] = text });

    private Task<HostProcess> Run(string option) => HostProcess.RunAsync(folder.Root, ["run", option, "a.ipynb"]);
}
