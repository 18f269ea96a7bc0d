namespace NotebookHost.Tests;

public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Runs_all_notebooks_even_after_one_that_fails_and_reports_each()
    {
        folder.Write("notebooks/1-exits.ipynb", NotebookBuilder.With("leaves", "Environment.Exit(3);").Code("never", "1"));
        folder.Write("notebooks/2-loops.ipynb", NotebookBuilder.With("loops", "while (true) { }"));
        folder.Write("notebooks/3-broken.ipynb", "{\n<<<<<<< HEAD\n");
        folder.Write("notebooks/4-wrong.ipynb", NotebookBuilder.With("wrong", "var a = 1;\nvar b = c;"));
        folder.Write("notebooks/5-good é.ipynb", new NotebookBuilder()
            .Markdown("title", "# Good").Code("empty", " ").Code("may", "throw new Exception();", "raises-exception").Code("value", "1"));

        var run = await HostProcess.RunAsync(folder["notebooks"], ["run", "--timeout", "4"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1-exits.ipynb  0 of 2 cells", run.Output, StringComparison.Ordinal);
        Assert.Contains("exit code 3", run.Output, StringComparison.Ordinal);
        Assert.Contains("did not end within 4 seconds", run.Output, StringComparison.Ordinal);
        Assert.Contains("3-broken.ipynb  not run", run.Output, StringComparison.Ordinal);
        Assert.Contains("3-broken.ipynb, line 2: the file holds two versions of the notebook", run.Output, StringComparison.Ordinal);
        Assert.Contains(">   2 | var b = c;\n        line 2 of cell wrong, column 9: CS0103", run.Output, StringComparison.Ordinal);
        Assert.Contains("5-good é.ipynb  2 of 2 cells", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("5 notebooks, 4 failed.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["1-", "2-", "3-", "4-", "5-"], run.Output.Split('\n').Where(line => line.Contains(".ipynb  ", StringComparison.Ordinal)).Select(line => Path.GetFileName(line[8..].Split("  ")[0])[..2]));
    }

    [Fact]
    public async Task Succeeds_when_every_cell_did_what_it_should()
    {
        folder.Write("notebooks/a.ipynb", NotebookBuilder.With("value", "1 + 1"));

        var run = await HostProcess.RunAsync(Directory.CreateDirectory(folder["deep/er"]).FullName, ["run"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.EndsWith("1 notebook, all as they should be.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copied_cell_runs_under_an_id_of_its_own_and_the_report_says_so()
    {
        folder.Write("a.ipynb", new NotebookBuilder().Code("a", "var x = 1;").Code("a", "x + 1").ToString());

        var run = await HostProcess.RunAsync(folder.Root, ["run", "a.ipynb"]);

        Assert.Contains("a.ipynb  2 of 2 cells", run.Output, StringComparison.Ordinal);
        Assert.Contains("cell 2 is now \"a-2\". The file is fixed when it is saved.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file or folder nowhere.ipynb.", "run", "nowhere.ipynb")]
    [InlineData("There is no notebook", "run", ".")]
    [InlineData("exclude each other", "run", "--save", "--check")]
    [InlineData("--timeout", "run", "--timeout", "-1")]
    [InlineData("--timeout", "run", "--timeout", "soon")]
    [InlineData("--memory", "run", "--memory", "199")]
    [InlineData("--memory", "--memory", "half", "--no-browser")]
    [InlineData("walk", "walk")]
    public async Task Wrong_usage_has_an_exit_code_of_its_own(string expected, params string[] arguments)
    {
        var run = await HostProcess.RunAsync(folder.Root, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_for_help_it_says_what_it_can_do()
    {
        var run = await HostProcess.RunAsync(folder.Root, ["--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.All(["--no-browser", "--port", "--memory", "run", "export"], word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
        Assert.Contains($"[default: {MemoryLimit.Default.Megabytes}]", run.Output, StringComparison.Ordinal);
    }

    [Fact(Timeout = 300_000)]
    public async Task The_session_ends_when_the_host_is_killed()
    {
        CompiledLibrary.Write(folder["Some.dll"], "public class Some { }");
        folder.Write("a.ipynb", NotebookBuilder.With("loops", "#r \"Some.dll\"\nSystem.IO.File.WriteAllText(\"copy\", typeof(Some).Assembly.Location);\nSystem.IO.File.WriteAllText(\"id\", Environment.ProcessId.ToString());\nwhile (true) { }"));
        using var host = HostProcess.Start(folder.Root, ["run", "a.ipynb"]);
        using var session = await SessionOf(folder["id"]);

        host.Kill();

        await session.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(session.HasExited);
        var copy = await File.ReadAllTextAsync(folder["copy"], TestContext.Current.CancellationToken);
        Assert.NotEqual(folder["Some.dll"], copy);
        Assert.True(OperatingSystem.IsWindows() || !File.Exists(copy), "The copy of the DLL is deleted, except on Windows, where it may still be in use.");
    }

    [Fact(Timeout = 300_000)]
    public async Task Interrupting_the_host_ends_the_session_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), HostProcess.NoInterruption);
        folder.Write("a.ipynb", NotebookBuilder.With("loops", "System.IO.File.WriteAllText(\"id\", Environment.ProcessId.ToString());\nwhile (true) { }"));
        using var host = HostProcess.Start(folder.Root, ["run", "a.ipynb"]);
        using var session = await SessionOf(folder["id"]);

        await HostProcess.InterruptAsync(host, TestContext.Current.CancellationToken);

        Assert.Equal(130, host.ExitCode);
        Assert.True(session.HasExited);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<System.Diagnostics.Process> SessionOf(string file)
    {
        while (!File.Exists(file) || await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) is "")
            await Task.Delay(50, TestContext.Current.CancellationToken);
        return System.Diagnostics.Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture));
    }
}
