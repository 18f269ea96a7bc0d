namespace NotebookHost.Tests;

/// <summary>A folder for one test, with a space and an accent in its path.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("notebook host é ").FullName;

    public string this[string name] => Path.Combine(root, name);

    public string Root => root;

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public string Write(string name, NotebookBuilder notebook) => Write(name, notebook.ToString());

    public void Dispose() => Directory.Delete(root, recursive: true);
}
