using System.Text;

namespace NotebookHost.Tests;

public class NotebookRefusalTests
{
    private static readonly string Good = new NotebookBuilder().Code("one", "1").Code("two", "2").ToString();

    [Fact]
    public void Names_file_and_place_of_broken_JSON()
    {
        var error = Refused(Good.Replace("\"outputs\": []", "\"outputs\": [<<<<", StringComparison.Ordinal));

        Assert.Equal("folder/broken.ipynb, line 8, column 16: this is not valid JSON. \"<<<<,\" does not belong there; undo the last change to the file, or get it again.", error);
    }

    [Theory]
    [InlineData("", "folder/broken.ipynb is not a notebook that can be used here: the file is empty.")]
    [InlineData(" \n\n", "folder/broken.ipynb is not a notebook that can be used here: the file is empty.")]
    [InlineData("{\n<<<<<<< HEAD\n \"cells\"\n=======\n", "folder/broken.ipynb, line 2: the file holds two versions of the notebook")]
    [InlineData("{\r\n \"cells\": [\r\n=======\r\n", "folder/broken.ipynb, line 3: the file holds two versions of the notebook")]
    [InlineData("{\n \"cells\": [\n  {\"cell_type\": \"co", "folder/broken.ipynb, line 3: the file ends in the middle of the notebook")]
    [InlineData("{", "folder/broken.ipynb, line 1: the file ends in the middle of the notebook")]
    [InlineData("<!doctype html>", "folder/broken.ipynb, line 1, column 1: this is not valid JSON. \"<!doctype\" does not belong there")]
    [InlineData("{\"cells\": [],\n\"é\": [1 2]}", "folder/broken.ipynb, line 2, column 10: this is not valid JSON. \"2]}\" does not belong there")]
    [InlineData("{} {}", "folder/broken.ipynb, line 1, column 4: this is not valid JSON. \"{}\" does not belong there")]
    public void Says_in_a_readers_words_why_a_file_cannot_be_read(string text, string expected) =>
        Assert.StartsWith(expected, Refused(text), StringComparison.Ordinal);

    [Fact]
    public void Knows_a_file_in_UTF_16() =>
        Assert.Contains("UTF-16", Assert.Throws<UnreadableNotebookException>(() => Notebook.Parse("a", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Good)])).Reason, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_file_whose_brackets_have_no_end() =>
        Assert.Contains("nested more than 10000 deep", Refused(new string('[', 20_000) + new string(']', 20_000)), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_text_with_half_a_character_and_shows_an_output_with_one_as_unknown()
    {
        Assert.Contains("half a character", Refused(Good.Replace("\"1\"", "\"\\ud83d\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        var output = Parsed(Good.Replace("\"outputs\": []", "\"outputs\": [{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"\\ud83d\"}]", StringComparison.Ordinal))["one"].Outputs[0];
        Assert.IsType<UnknownOutput>(output);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    public void Reads_and_writes_a_notebook_whose_outputs_nest_deep(int depth)
    {
        var json = new string('[', depth) + new string(']', depth);
        var notebook = Parsed(Good.Replace("\"outputs\": []", $"\"outputs\": [{{\"output_type\": \"display_data\", \"metadata\": {{}}, \"data\": {{\"application/json\": {json}, \"text/plain\": \"a\"}}}}]", StringComparison.Ordinal));

        Assert.Contains("[[[", OutputHtml.Render(notebook["one"].Outputs[0]), StringComparison.Ordinal);
        Assert.Empty(notebook.With([new("one") { Run = ([], 1) }])["one"].Outputs);
    }

    [Theory]
    [InlineData("\"nbformat\": 4", "\"nbformat\": 3", "its nbformat is 3, and only nbformat 4 is known here; open it in Jupyter and save it again")]
    [InlineData("\"nbformat\": 4,", "", "its nbformat is missing")]
    [InlineData("\"cell_type\": \"code\"", "\"cell_type\": \"heading\"", "cell 1 has the cell_type \"heading\"")]
    [InlineData("\"source\"", "\"sauce\"", "cell 1 has no source")]
    [InlineData("\"outputs\": []", "\"outputs\": 1", "cell 1 is code and has no list of outputs")]
    [InlineData("\"execution_count\": null,", "", "cell 1 is code and has no execution_count")]
    [InlineData("\"outputs\": []", "\"outputs\": [], \"outputs\": []", "cell 1 has \"outputs\" twice")]
    [InlineData("\"nbformat\": 4", "\"nbformat\": 4, \"nbformat\": 4", "it has \"nbformat\" twice")]
    [InlineData("\"cells\": [", "\"cells\": [1,", "cell 1 is not a JSON object")]
    [InlineData("\"cells\"", "\"bells\"", "it has no list of cells")]
    public void Says_what_is_wrong_with_a_notebook(string part, string replacement, string expected) =>
        Assert.Contains(expected, Refused(Good.Replace(part, replacement, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("F#", "its language is F#")]
    [InlineData("python", "its language is python")]
    public void Refuses_other_languages(string language, string expected) =>
        Assert.Contains(expected, Refused(Good.Replace("\"C#\"", $"\"{language}\"", StringComparison.Ordinal).Replace(".net-csharp", "other", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"kernelspec": {"language": "csharp"}}""")]
    [InlineData("""{"kernelspec": {"name": ".net-csharp"}}""")]
    [InlineData("""{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "csharp", "items": []}}}""")]
    [InlineData("""{"language_info": {"name": "polyglot-notebook"}}""")]
    [InlineData("""{"kernelspec": {"name": ".net-csharp", "language": "C#"}, "language_info": {"name": "polyglot-notebook"}}""")]
    public void Takes_every_way_in_which_a_notebook_says_that_it_is_CSharp(string metadata) => Assert.Single(WithMetadata(metadata).Cells);

    [Theory]
    [InlineData("""{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "fsharp"}}, "language_info": {"name": "polyglot-notebook"}}""", "its language is fsharp")]
    [InlineData("""{"kernelspec": {"language": "F#"}, "language_info": {"name": "polyglot-notebook"}}""", "its language is F#")]
    [InlineData("""{"polyglot_notebook": 1}""", "its metadata names no language")]
    [InlineData("[]", "its metadata names no language")]
    public void Refuses_what_is_not_CSharp_whoever_wrote_it(string metadata, string expected) =>
        Assert.Contains(expected, Assert.ThrowsAny<NotebookException>(() => WithMetadata(metadata)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"dotnet_interactive": {"language": "csharp"}}""", true)]
    [InlineData("""{"polyglot_notebook": {"kernelName": "csharp"}}""", true)]
    [InlineData("""{"dotnet_interactive": {"language": "csharp"}, "polyglot_notebook": {"kernelName": "fsharp"}}""", false)]
    [InlineData("""{"dotnet_interactive": {"language": "mermaid"}}""", false)]
    [InlineData("""{"polyglot_notebook": {"kernelName": "javascript"}}""", false)]
    public void Only_a_CSharp_cell_is_run(string metadata, bool isCSharp)
    {
        var cell = Parsed(Good.Replace("\"metadata\": {},", $"\"metadata\": {metadata},", StringComparison.Ordinal))["one"];

        Assert.Equal((true, isCSharp, isCSharp), (cell.IsCode, cell.IsCSharp, cell.IsRunnable));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    public void Refuses_what_is_no_notebook_at_all(string text) => Assert.StartsWith("folder/broken.ipynb", Refused(text), StringComparison.Ordinal);

    [Fact]
    public void Reads_pasted_pictures_and_nothing_else_that_is_attached()
    {
        var cell = Parsed("""
            {"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "", "attachments": {
              "a.png": {"image/svg+xml": "<svg/>", "image/png": "AA\n==\n"},
              "b.svg": {"image/svg+xml": ["<svg>", "</svg>"]},
              "c.html": {"text/html": "<b>"},
              "d": 1
            }}], "metadata": {"kernelspec": {"language": "C#"}}, "nbformat": 4, "nbformat_minor": 5}
            """).Cells[0];

        Assert.Equal(
            [KeyValuePair.Create("a.png", "data:image/png;base64,AA=="), KeyValuePair.Create("b.svg", "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=")],
            cell.Pictures);
    }

    private static string Refused(string text) => Assert.ThrowsAny<NotebookException>(() => Parsed(text)).Message;

    private static Notebook WithMetadata(string metadata) =>
        Parsed($$"""{"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": ""}], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": 5}""");

    private static Notebook Parsed(string text) => Notebook.Parse("folder/broken.ipynb", Encoding.UTF8.GetBytes(text));
}
