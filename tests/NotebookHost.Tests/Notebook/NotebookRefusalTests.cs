using System.Text;

namespace NotebookHost.Tests;

public class NotebookRefusalTests
{
    private static readonly string Good = new NotebookBuilder().Code("one", "1").Code("two", "2").ToString();

    [Fact]
    public void Names_file_and_place_of_broken_JSON()
    {
        var error = Refused(Good.Replace("\"outputs\": []", "\"outputs\": [<<<<", StringComparison.Ordinal));

        Assert.StartsWith("folder/broken.ipynb, line 8, column 16: this is no valid JSON.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"nbformat\": 4", "\"nbformat\": 3", "its nbformat is 3")]
    [InlineData("\"nbformat\": 4,", "", "its nbformat is missing")]
    [InlineData("\"id\": \"two\"", "\"id\": \"one\"", "the cells 1 and 2 have the same id \"one\"")]
    [InlineData("\"cell_type\": \"code\"", "\"cell_type\": \"heading\"", "cell 1 has the cell_type \"heading\"")]
    [InlineData("\"source\"", "\"sauce\"", "cell 1 has no source")]
    [InlineData("\"outputs\": []", "\"outputs\": 1", "cell 1 is code and has no list of outputs")]
    [InlineData("\"execution_count\": null,", "", "cell 1 is code and has no execution_count")]
    [InlineData("\"outputs\": []", "\"outputs\": [], \"outputs\": []", "cell 1 has \"outputs\" twice")]
    [InlineData("\"nbformat\": 4", "\"nbformat\": 4, \"nbformat\": 4", "it has \"nbformat\" twice")]
    [InlineData("\"cells\": [", "\"cells\": [1,", "cell 1 is no JSON object")]
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
        Assert.Contains(expected, Assert.Throws<NotebookException>(() => WithMetadata(metadata)).Message, StringComparison.Ordinal);

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

    private static string Refused(string text) => Assert.Throws<NotebookException>(() => Parsed(text)).Message;

    private static Notebook WithMetadata(string metadata) =>
        Parsed($$"""{"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": ""}], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": 5}""");

    private static Notebook Parsed(string text) => Notebook.Parse("folder/broken.ipynb", Encoding.UTF8.GetBytes(text));
}
