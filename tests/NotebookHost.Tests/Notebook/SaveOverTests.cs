namespace NotebookHost.Tests;

public sealed class SaveOverTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;
    private readonly Notebook read;

    public SaveOverTests()
    {
        path = folder.Write("notes/a.ipynb", NotebookBuilder.With("one", "1"));
        read = Notebook.Read(path);
    }

    private Notebook Changed => read.WithSource("one", "3");

    [Fact]
    public void Saves_over_the_file_that_was_read()
    {
        Changed.SaveOver(read);

        Assert.Equal("3", Stored);
        OnlyTheNotebookIsThere();
    }

    [Fact]
    public void Tells_a_file_that_was_changed_meanwhile_and_leaves_it_alone()
    {
        folder.Write("notes/a.ipynb", NotebookBuilder.With("one", "2"));

        var error = Assert.Throws<SaveConflictException>(() => Changed.SaveOver(read));

        Assert.Equal(SaveConflict.Changed, error.Conflict);
        Assert.StartsWith($"{path} was changed by someone else", error.Message, StringComparison.Ordinal);
        Assert.Equal("2", Stored);
    }

    [Fact]
    public void Tells_a_file_that_is_gone_and_does_not_make_it_again()
    {
        File.Delete(path);

        var error = Assert.Throws<SaveConflictException>(() => Changed.SaveOver(read));

        Assert.Equal(SaveConflict.Gone, error.Conflict);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["notes"]));
    }

    [Fact]
    public void Tells_a_file_whose_folder_is_gone()
    {
        Directory.Delete(folder["notes"], recursive: true);

        Assert.Equal(SaveConflict.Gone, Assert.Throws<SaveConflictException>(() => Changed.SaveOver(read)).Conflict);
    }

    [Fact]
    public void Overwrites_a_changed_file_when_asked_to()
    {
        folder.Write("notes/a.ipynb", NotebookBuilder.With("one", "2"));

        Changed.SaveOver(read, overwrite: true);

        Assert.Equal("3", Stored);
    }

    [Fact]
    public void Writes_a_file_that_is_gone_anew_when_asked_to()
    {
        File.Delete(path);

        Changed.SaveOver(read, overwrite: true);

        Assert.Equal("3", Stored);
        OnlyTheNotebookIsThere();
    }

    [Fact]
    public void Makes_no_folder()
    {
        Directory.Delete(folder["notes"], recursive: true);

        var error = Assert.Throws<NotebookException>(() => Changed.SaveOver(read, overwrite: true));

        Assert.Equal($"{path} could not be saved: the folder {Path.GetDirectoryName(Changed.ResolvedPath)} does not exist.", error.Message);
        Assert.False(Directory.Exists(folder["notes"]));
    }

    [Fact]
    public void A_file_that_holds_these_bytes_already_is_no_conflict_and_is_not_written()
    {
        File.WriteAllBytes(path, Changed.Bytes.ToArray());
        var time = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, time);

        Changed.SaveOver(read);

        Assert.Equal(time, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void Does_not_replace_a_read_only_file()
    {
        File.SetAttributes(path, FileAttributes.ReadOnly);

        var error = Assert.Throws<NotebookException>(() => Changed.SaveOver(read, overwrite: true));

        File.SetAttributes(path, FileAttributes.Normal);
        Assert.Equal($"{path} could not be saved: {Changed.ResolvedPath} is read-only.", error.Message);
        Assert.Equal("1", Stored);
        OnlyTheNotebookIsThere();
    }

    [Fact]
    public void Keeps_permissions_exactly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
#pragma warning disable CA1416 // Skipped on Windows above.
        File.SetUnixFileMode(path, mode);

        Changed.SaveOver(read);

        Assert.Equal(mode, File.GetUnixFileMode(path));
#pragma warning restore CA1416
    }

    [Fact]
    public void Saves_under_the_longest_name_that_a_file_can_have()
    {
        var longest = folder.Write(new string('n', 249) + ".ipynb", NotebookBuilder.With("one", "1"));
        var notebook = Notebook.Read(longest);

        notebook.WithSource("one", "3").SaveOver(notebook);

        Assert.Equal("3", Notebook.Read(longest)["one"].Source);
    }

    [Fact]
    public void The_hash_is_the_SHA_256_of_the_bytes()
    {
        var text = """{"cells":[],"metadata":{"kernelspec":{"language":"C#"}},"nbformat":4}"""u8.ToArray();

        Assert.Equal("1ef0bf77929542c2fb99ebfa68ac235bc2b1776b3ed3647b34a0de27cfd80765", Notebook.Parse(path, text).Hash);
        Assert.NotEqual(read.Hash, Changed.Hash);
    }

    public void Dispose() => folder.Dispose();

    private string Stored => Notebook.Read(path)["one"].Source;

    private void OnlyTheNotebookIsThere() => Assert.Equal([path], Directory.EnumerateFileSystemEntries(folder["notes"]));
}
