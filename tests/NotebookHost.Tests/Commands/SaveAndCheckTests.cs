namespace NotebookHost.Tests;

public sealed class SaveAndCheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Saving_twice_gives_the_same_bytes_and_the_check_agrees_in_another_culture()
    {
        var path = folder.Write("a.ipynb", new NotebookBuilder()
            .Code("print", "Console.WriteLine(\"é\"); Console.Error.WriteLine(1); 0.85")
            .Code("list", "new[] { 0.5, 1000000.25 }")
            .Code("may", "throw new InvalidOperationException(\"no\");", "raises-exception"));

        Assert.Equal(0, (await Run("--save")).ExitCode);
        var first = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Run("--save")).ExitCode);
        var check = await HostProcess.RunAsync(folder.Root, ["run", "--check", "a.ipynb"], ("LC_ALL", "fr_FR.UTF-8"), ("LANG", "fr_FR.UTF-8"));

        Assert.Equal(first, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal((0, ""), (check.ExitCode, check.Errors));
        Assert.Equal("0.85", CellSession.TextOf(Assert.IsType<ResultOutput>(Notebook.Read(path)["print"].Outputs[^1]).Data));
        Assert.Equal(["a.ipynb"], Directory.EnumerateFiles(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_culture_of_the_system_is_left_to_the_notebook()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the culture comes from the system's settings, not from the environment.");
        folder.Write("a.ipynb", NotebookBuilder.With("culture", "if (System.Globalization.CultureInfo.CurrentCulture.Name != \"fr-FR\") throw new Exception();"));

        var run = await HostProcess.RunAsync(folder.Root, ["run", "a.ipynb"], ("LC_ALL", "fr_FR.UTF-8"));

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task The_check_shows_the_first_difference_of_a_cell_and_passes_over_what_varies()
    {
        var path = folder.Write("a.ipynb", new NotebookBuilder().Code("text", "Console.WriteLine(\"one\\ntwo\");").Code("now", "System.Diagnostics.Stopwatch.GetTimestamp()", "varies"));
        await Run("--save");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("\"two\\n\"", "\"too\\n\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var check = await Run("--check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("cell text: output 1, stdout, line 2\n          stored: too\n          now:    two\n", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cell now", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_with_a_failing_cell_is_not_saved()
    {
        var path = folder.Write("a.ipynb", NotebookBuilder.With("good", "1").Code("bad", "throw new Exception();"));
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        var run = await Run("--save");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cell_in_another_language_is_shown_and_skipped_and_keeps_its_stored_output()
    {
        var text = NotebookBuilder.WithLanguage("query", "select 1", "sql").Code("sum", "var done = true;").ToString()
            .Replace("\"outputs\": []", "\"outputs\": [{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"old\"}]", StringComparison.Ordinal);
        var path = folder.Write("a.ipynb", text);

        var run = await Run("--save");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 of 1 cells", run.Output, StringComparison.Ordinal);
        Assert.Contains("cell query was not run: it is written in sql, and only C# runs here", run.Output, StringComparison.Ordinal);
        Assert.Equal("old", Assert.IsType<StreamOutput>(Assert.Single(Notebook.Read(path)["query"].Outputs)).Text);
        Assert.Empty(Notebook.Read(path)["sum"].Outputs);
        Assert.Equal(0, (await Run("--check")).ExitCode);
    }

    [Fact]
    public async Task A_notebook_runs_with_other_code_in_a_cell_without_its_file_being_touched()
    {
        var path = folder.Write("a.ipynb", NotebookBuilder.With("data", "var n = 1;").Code("twice", "2 * n"));

        var run = await NotebookRunner.RunAsync(Notebook.Read(path).WithSource("data", "var n = 21;"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(run.Succeeded);
        Assert.Equal("42", CellSession.TextOf(Assert.IsType<ResultOutput>(Assert.Single(run["twice"].Outputs)).Data));
        Assert.Equal("var n = 1;", Notebook.Read(path)["data"].Source);
    }

    public void Dispose() => folder.Dispose();

    private Task<HostProcess> Run(string option) => HostProcess.RunAsync(folder.Root, ["run", option, "a.ipynb"]);
}
