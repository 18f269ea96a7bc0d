using System.Text.RegularExpressions;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Form;

/// <summary>What every front end needs to find in the file.</summary>
public sealed partial class MetadataTests
{
    private const string Setup = """
        #r "../../artifacts/lib/NeuralNotebooks.dll"
        #r "../../artifacts/lib/MathNet.Numerics.dll"
        #r "../../artifacts/lib/Plotly.NET.dll"
        #r "../../artifacts/lib/Plotly.NET.CSharp.dll"

        using MathNet.Numerics.LinearAlgebra;
        using NeuralNotebooks;

        Notebook.Ready()
        """;

    public static TheoryData<string> Notebooks => Repository.Names;

    [Theory, MemberData(nameof(Notebooks))]
    public void Names_the_kernel_and_the_language(string name)
    {
        var notebook = Repository.Get(name).Json;

        Assert.Equal((4, 5), ((int)notebook["nbformat"]!, (int)notebook["nbformat_minor"]!));
        Assert.Equal(".net-csharp", (string?)notebook["metadata"]!["kernelspec"]!["name"]);
        Assert.Equal("C#", (string?)notebook["metadata"]!["kernelspec"]!["language"]);
        Assert.Equal("polyglot-notebook", (string?)notebook["metadata"]!["language_info"]!["name"]); // as VS Code writes it, which else takes the file for changed
        Assert.Equal("csharp", (string?)notebook["metadata"]!["polyglot_notebook"]!["kernelInfo"]!["defaultKernelName"]);
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void Gives_every_cell_a_readable_id_of_its_own(string name)
    {
        var ids = Repository.Get(name).Cells.Select(cell => cell.Id).ToArray();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches(ReadableId(), id));
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void Tells_Polyglot_Notebooks_the_language_of_every_code_cell(string name) =>
        Assert.All(Repository.Get(name).CodeCells, cell =>
        {
            Assert.Equal("csharp", (string?)cell.Json["metadata"]!["dotnet_interactive"]!["language"]);
            Assert.Equal("csharp", (string?)cell.Json["metadata"]!["polyglot_notebook"]!["kernelName"]);
        });

    public static TheoryData<string> Chapters => Repository.Chapters;

    [Theory, MemberData(nameof(Chapters))]
    public void Begins_with_the_same_cell(string name)
    {
        var cell = Repository.Get(name).CodeCells.First();

        Assert.Equal(("setup", Setup), (cell.Id, cell.Source.ReplaceLineEndings(Environment.NewLine)));
        Assert.Equal("NeuralNotebooks, Math.NET Numerics and Plotly.NET are ready.", cell.Text);
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void Has_no_cell_that_may_fail_or_that_some_hosts_skip(string name) =>
        Assert.All(Repository.Get(name).CodeCells.SelectMany(cell => cell.Tags), tag => Assert.Equal("varies", tag));

    [Theory, MemberData(nameof(Notebooks))]
    public void Stores_an_output_of_every_cell_that_shows_something_and_no_error(string name)
    {
        var notebook = Repository.Get(name);

        Assert.True(new FileInfo(notebook.Path).Length <= 500_000, $"{name} is larger than 500 KB.");
        Assert.All(notebook.CodeCells, cell =>
        {
            Assert.NotNull(cell.Json["execution_count"]);
            Assert.DoesNotContain(cell.Outputs, output => (string?)output["output_type"] == "error");
        });
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex ReadableId();
}
