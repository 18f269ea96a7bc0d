using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>
/// A copy of the built tutorial in a folder with a blank in its name, for edits that must not touch the repository.
/// </summary>
public sealed class TutorialCopy : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("neural notebooks ").FullName;
    private int variants;

    /// <summary>Copies what notebooks refer to: the library, the data and the files beside them.</summary>
    public TutorialCopy()
    {
        CopyFolder(Path.Combine("artifacts", "lib"));
        CopyFolder("notebooks");
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>Runs an edited notebook and returns it with its outputs.</summary>
    internal async Task<Run> RunAsync(Notebook edited)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "notebooks", $"variant-{Interlocked.Increment(ref variants)}")).FullName;
        var path = Path.Combine(folder, Path.GetFileName(edited.Path));
        edited.Write(path);
        var result = await Host.RunAsync(root, ["run", "--save", path]);
        return new Run(result, Notebook.Read(path));
    }

    private void CopyFolder(string folder)
    {
        foreach (var source in Directory.GetFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(root, Path.GetRelativePath(Repository.Root, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }
    }

    internal sealed record Run(Host.Result Result, Notebook Notebook)
    {
        public void Succeeded() => Assert.True(Result.ExitCode == 0, Result.Report);
    }
}
