using System.Text.Json.Nodes;

namespace NotebookHost.Tests;

public sealed class SavingTests : IAsyncLifetime
{
    private RunningHost host = null!;
    private PageSocket page = null!;

    private string Path => host.Folder["notebooks/en/a.ipynb"];

    public async ValueTask InitializeAsync()
    {
        host = await RunningHost.StartAsync(folder =>
        {
            folder.Write("notebooks/en/a.ipynb", NotebookBuilder.With("a", "1 + 1"));
            folder.Write("notebooks/en/b.ipynb", NotebookBuilder.With("a", "1 + 2"));
            folder.Write("other/a.ipynb", NotebookBuilder.With("a", "1 + 1"));
        });
        (page, _) = await PageSocket.EnterAsync(host, Guid.NewGuid());
        await page.SendAsync(new { type = "edit", id = "a", code = "10 + 10" });
    }

    public ValueTask DisposeAsync()
    {
        page.Dispose();
        return host.DisposeAsync();
    }

    [Fact]
    public async Task Writes_the_notebook_of_the_page_and_nothing_else()
    {
        var before = Everything();
        Assert.NotNull(await HashAfterSaveAsync());

        var after = Everything();
        Assert.Contains("10 + 10", after[Path], StringComparison.Ordinal);
        Assert.Equal(before.Where(file => file.Key != Path), after.Where(file => file.Key != Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Writes_through_no_link_that_has_taken_the_files_place(bool overwrite)
    {
        File.Delete(Path);
        FilesShownTests.Link(Path, host.Folder["other/a.ipynb"], isFolder: false);

        await AssertRefusedAsync(overwrite, "link");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Writes_through_no_link_that_has_taken_the_folders_place(bool overwrite)
    {
        Directory.Delete(host.Folder["notebooks/en"], recursive: true);
        FilesShownTests.Link(host.Folder["notebooks/en"], host.Folder["other"], isFolder: true);

        await AssertRefusedAsync(overwrite, "link");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Makes_no_folder_where_it_is_gone(bool overwrite)
    {
        Directory.Delete(host.Folder["notebooks/en"], recursive: true);

        await AssertRefusedAsync(overwrite, "folder");
        Assert.False(Directory.Exists(host.Folder["notebooks/en"]));
    }

    [Fact]
    public async Task Leaves_a_file_that_has_changed_since()
    {
        await File.AppendAllTextAsync(Path, "\n", TestContext.Current.CancellationToken);
        var before = Everything();
        var answer = await page.SaveAsync(1);

        Assert.Contains("changed by someone else", (string?)answer["value"]!["conflict"], StringComparison.Ordinal);
        Assert.Equal(before, Everything());
        Assert.NotNull((string?)(await page.SaveAsync(2, overwrite: true))["value"]!["hash"]);
        Assert.Contains("10 + 10", Everything()[Path], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_is_no_conflict_with_itself()
    {
        var id = Guid.NewGuid();
        var hash = await PageSocket.HashAsync(host);
        var (first, _) = await PageSocket.EnterAsync(host, id, hash: hash);
        await first.SendAsync(new { type = "edit", id = "a", code = "30" });
        await first.SaveAsync(1);
        first.Break();

        // The page knows of its old text and its old file alone.
        var (second, _) = await PageSocket.EnterAsync(host, id, 0, [new JsonObject { ["type"] = "edit", ["id"] = "a", ["code"] = "30" }], hash);
        var answer = await second.SaveAsync(2);

        Assert.Null((string?)answer["value"]!["conflict"]);
        Assert.Contains("\"30\"", Everything()[Path], StringComparison.Ordinal);
        second.Dispose();
    }

    private async Task<string?> HashAfterSaveAsync() => (string?)(await page.SaveAsync(1))["value"]!["hash"];

    private async Task AssertRefusedAsync(bool overwrite, string because)
    {
        var before = Everything();
        var answer = await page.SaveAsync(1, overwrite);

        Assert.Null(answer["value"]?["hash"]);
        Assert.Contains(because, (string?)answer["problem"] ?? (string?)answer["value"]!["conflict"], StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    private Dictionary<string, string> Everything() =>
        Directory.EnumerateFiles(host.Folder.Root, "*", SearchOption.AllDirectories).ToDictionary(System.IO.Path.GetFullPath, File.ReadAllText);
}
