namespace NotebookHost.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ExportCommandTests() => folder.Write("notebooks/a.ipynb", NotebookBuilder.With("data", "var x = 20;").Code("sum", "x + 1").Markdown("text", "# A title\n\nAnd a sentence."));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task With_run_pages_show_what_the_notebooks_show_now()
    {
        folder.Write("notebooks/a.ipynb", NotebookBuilder.With("data", "var x = 4000;").Code("sum", "x + 321"));

        Assert.Equal(0, (await Export("--run")).ExitCode);

        Assert.Contains("4321", Page("a"), StringComparison.Ordinal);
        Assert.DoesNotContain("4321", File.ReadAllText(folder["notebooks/a.ipynb"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_run_nothing_runs()
    {
        Assert.Equal(0, (await Export()).ExitCode);

        Assert.DoesNotContain("<pre class=\"stdout\"", Page("a"), StringComparison.Ordinal);
        Assert.DoesNotContain(">21<", Page("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task If_a_notebook_fails_the_site_stays_as_it_was()
    {
        await Export();
        folder.Write("notebooks/b.ipynb", NotebookBuilder.With("bad", "throw new Exception(\"no luck\");"));

        var result = await Export("--run");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("notebooks/b.ipynb failed, so nothing was exported.\n", result.Errors, StringComparison.Ordinal);
        Assert.Contains("no luck", result.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["site/notebooks/a.html"]));
        Assert.False(File.Exists(folder["site/notebooks/b.html"]));
        AssertNothingLeftBeside();
    }

    [Fact]
    public async Task Notebooks_that_cannot_be_read_are_listed_and_do_not_keep_the_others_from_being_exported()
    {
        folder.Write("notebooks/0-conflict.ipynb", "{\n<<<<<<< HEAD\n");
        folder.Write("notebooks/b-empty.ipynb", "");
        folder.Write("notebooks/c.ipynb", NotebookBuilder.With("x", "1"));

        var result = await Export();

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("2 notebooks, ", result.Output, StringComparison.Ordinal);
        var listed = result.Errors.TrimEnd('\n').Split('\n');
        Assert.Equal(2, listed.Length);
        Assert.Matches("^Not exported: .*0-conflict.ipynb, line 2: the file holds two versions of the notebook", listed[0]);
        Assert.Matches("^Not exported: .*b-empty.ipynb", listed[1]);
        Assert.Equal(["a.html", "a.ipynb", "c.html", "c.ipynb"], Directory.GetFiles(folder["site/notebooks"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        AssertNothingLeftBeside();
    }

    [Fact]
    public async Task A_folder_of_pictures_that_is_a_link_is_left_out()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets few accounts make links.");
        folder.Write("elsewhere/a.svg", "<svg/>");
        Directory.CreateSymbolicLink(folder["images"], folder["elsewhere"]);

        var result = await Export();

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.False(File.Exists(folder["site/images/a.svg"]));
    }

    [Fact]
    public async Task If_no_notebook_can_be_read_the_site_stays_as_it_was()
    {
        await Export();
        folder.Write("notebooks/a.ipynb", "{");

        var result = await Export();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a.ipynb", result.Errors.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("There is no notebook in", result.Errors.Split('\n')[1], StringComparison.Ordinal);
        Assert.True(File.Exists(folder["site/notebooks/a.html"]));
    }

    [Fact(Timeout = 300_000)]
    public async Task If_it_is_interrupted_the_site_stays_as_it_was_and_it_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), HostProcess.NoInterruption);
        await Export();
        folder.Write("notebooks/b.ipynb", NotebookBuilder.With("loops", "System.IO.File.WriteAllText(\"runs\", \"\");\nwhile (true) { }"));
        using var host = HostProcess.Start(folder.Root, ["export", "notebooks", "--run", "--output", "site"]);
        while (!File.Exists(folder["notebooks/runs"]))
            await Task.Delay(50, TestContext.Current.CancellationToken);

        await HostProcess.InterruptAsync(host, TestContext.Current.CancellationToken);

        Assert.Equal(130, host.ExitCode);
        Assert.Equal("Stopped. Nothing was exported.\n", (await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
        Assert.True(File.Exists(folder["site/notebooks/a.html"]));
        Assert.False(File.Exists(folder["site/notebooks/b.html"]));
        AssertNothingLeftBeside();
    }

    [Fact]
    public async Task An_earlier_export_is_replaced_as_a_whole()
    {
        folder.Write("notebooks/old.ipynb", NotebookBuilder.With("x", "1"));
        await Export();
        Assert.True(File.Exists(folder["site/notebooks/old.html"]));
        File.Delete(folder["notebooks/old.ipynb"]);

        Assert.Equal(0, (await Export()).ExitCode);

        Assert.True(File.Exists(folder["site/notebooks/a.html"]));
        Assert.False(File.Exists(folder["site/notebooks/old.html"]));
        Assert.False(File.Exists(folder["site/notebooks/old.ipynb"]));
        AssertNothingLeftBeside();
    }

    [Theory]
    [InlineData("site")]
    [InlineData("some/new/place")]
    public async Task A_folder_that_is_empty_or_not_there_becomes_the_site(string place)
    {
        Directory.CreateDirectory(folder["site"]);

        Assert.Equal(0, (await Export("--output", place)).ExitCode);

        Assert.True(File.Exists(folder[$"{place}/index.html"]));
        Assert.True(File.Exists(folder[$"{place}/notebooks/a.html"]));
    }

    [Theory]
    [InlineData("other", "holds something that is not an export")]
    [InlineData("other/mine.txt", "is a file")]
    [InlineData("notebooks", "would become part of what it is made of")]
    [InlineData("notebooks/site", "would become part of what it is made of")]
    [InlineData("images/site", "would become part of what it is made of")]
    [InlineData(".", "which the site is made of and would replace")]
    public async Task A_place_where_something_would_be_lost_is_refused_in_a_sentence(string place, string reason)
    {
        folder.Write("other/mine.txt", "mine");
        folder.Write("images/b.svg", "<svg/>");
        var before = Everything();

        var result = await Export("--output", place);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Errors, StringComparison.Ordinal);
        Assert.Contains("--output", Assert.Single(result.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task A_site_that_is_exported_again_is_not_put_over_itself()
    {
        await Export();
        var before = Everything();

        var result = await HostProcess.RunAsync(folder.Root, ["export", "site/notebooks", "--output", "site"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("which the site is made of", result.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task A_link_is_followed_and_stays()
    {
        Directory.CreateDirectory(folder["elsewhere"]);
        try
        {
            Directory.CreateSymbolicLink(folder["site"], folder["elsewhere"]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Assert.Skip("This system allows no links.");
        }

        Assert.Equal(0, (await Export()).ExitCode);

        Assert.NotNull(new DirectoryInfo(folder["site"]).LinkTarget);
        Assert.True(File.Exists(folder["elsewhere/index.html"]));
    }

    [Fact]
    public void Where_the_build_has_brought_no_libraries_pages_name_them_at_their_CDNs_and_say_so()
    {
        var site = new NotebookSite(folder["notebooks"]);

        new SiteExport(site, ClientLibraries.Find(ClientFolder.CopyPlain(folder))).Write(folder["site"], [("notebooks/a.ipynb", Notebook.Read(folder["notebooks/a.ipynb"]))]);

        Assert.False(Directory.Exists(folder["site/client/npm"]));
        Assert.Contains("content=\"https://cdn.plot.ly/plotly-2.28.0.min.js\"", Page("a"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"katex\" content=\"https://cdn.jsdelivr.net/npm/katex@", Page("a"), StringComparison.Ordinal);
        Assert.Contains("plots: plotly.js 2.28.0, from its CDN", Page("a"), StringComparison.Ordinal);
        Assert.Matches("formulas: KaTeX [0-9.]+, from its CDN", Page("a"));
    }

    private Task<HostProcess> Export(params string[] options) =>
        HostProcess.RunAsync(folder.Root, ["export", "notebooks", .. options, .. options.Contains("--output") ? (string[])[] : ["--output", "site"]]);

    private string Page(string name) => File.ReadAllText(folder[$"site/notebooks/{name}.html"]);

    private List<string> Everything() => [.. Directory.GetFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private void AssertNothingLeftBeside() => Assert.Equal(["notebooks", "site"], Directory.GetDirectories(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
