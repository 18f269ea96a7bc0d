namespace NotebookHost.Tests;

public sealed class RealPathTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_path_without_links_is_itself_whether_it_exists_or_not()
    {
        var root = RealPath.Of(folder.Root);

        Assert.Equal(Path.Combine(root, "a", "b.ipynb"), RealPath.Of(Path.Combine(root, "a", ".", "x", "..", "b.ipynb")));
    }

    [Fact]
    public void Follows_links_of_files_and_of_folders_on_the_way()
    {
        var file = folder.Write("far/a.ipynb", "");
        Link("chain", folder["far"], isFolder: true);
        Link("notes", "chain", isFolder: true);
        Link("far/b.ipynb", "a.ipynb", isFolder: false);

        Assert.Equal(RealPath.Of(file), RealPath.Of(folder["notes/b.ipynb"]));
    }

    [Fact]
    public void Knows_what_leads_out_of_a_folder()
    {
        folder.Write("notes/a.ipynb", "");
        folder.Write("far/b.ipynb", "");
        folder.Write("notes-too/c.ipynb", "");
        Link("notes/out", folder["far"], isFolder: true);
        Link("notes/b.ipynb", folder["far/b.ipynb"], isFolder: false);
        Link("notes/broken.ipynb", folder["far/none.ipynb"], isFolder: false);
        Link("same", folder["notes"], isFolder: true);

        string[] inside = ["notes/a.ipynb", "notes/new.ipynb", "same/a.ipynb", "notes/..name"];
        string[] outside = ["notes", "far/b.ipynb", "notes/b.ipynb", "notes/broken.ipynb", "notes/out/b.ipynb", "same/b.ipynb", "notes/../far/b.ipynb", "notes-too/c.ipynb"];

        Assert.All(inside, path => Assert.True(RealPath.IsWithin(folder[path], folder["notes"]), path));
        Assert.All(inside, path => Assert.True(RealPath.IsWithin(folder[path], folder["same"]), path));
        Assert.All(outside, path => Assert.False(RealPath.IsWithin(folder[path], folder["notes"]), path));
    }

    [Fact]
    public void Refuses_links_that_lead_in_a_circle()
    {
        Link("one", "two", isFolder: false);
        Link("two", "one", isFolder: false);

        Assert.Contains("in a circle", Assert.Throws<IOException>(() => RealPath.Of(folder["one"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_link_stays_a_link()
    {
        var far = folder.Write("far/a.ipynb", NotebookBuilder.With("one", "1"));
        Link("a.ipynb", Path.Combine("far", "a.ipynb"), isFolder: false);
        var read = Notebook.Read(folder["a.ipynb"]);

        read.WithSource("one", "2").SaveOver(read);

        Assert.Equal("2", Notebook.Read(far)["one"].Source);
        Assert.NotNull(new FileInfo(folder["a.ipynb"]).LinkTarget);
        Assert.Equal(RealPath.Of(far), read.ResolvedPath);
    }

    public void Dispose() => folder.Dispose();

    private void Link(string name, string target, bool isFolder)
    {
        try
        {
            _ = isFolder ? Directory.CreateSymbolicLink(folder[name], target) : File.CreateSymbolicLink(folder[name], target);
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows lets this account make no links.");
        }
    }
}
