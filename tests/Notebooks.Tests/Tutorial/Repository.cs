namespace Notebooks.Tests.Tutorial;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Tutorial => Path.Combine(Root, "notebooks", "en");

    public static IReadOnlyList<Notebook> Notebooks { get; } =
        [.. Directory.GetFiles(Tutorial, "*.ipynb").Order(StringComparer.Ordinal).Select(Notebook.Read)];

    /// <summary>The notebooks' file names: what a test is told, so that its name says which notebook it is about.</summary>
    public static TheoryData<string> Names => [.. Notebooks.Select(notebook => notebook.Name)];

    /// <summary>The one that needs nothing of this repository, but packages and so a network.</summary>
    public const string Alone = "sixty-lines";

    /// <summary>The others, which call the library.</summary>
    public static TheoryData<string> Chapters => [.. Notebooks.Select(notebook => notebook.Name).Where(name => name != Alone)];

    public static Notebook Get(string name) => Notebooks.Single(notebook => notebook.Name == name);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NeuralNotebooks.sln")))
                return folder.FullName;

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds NeuralNotebooks.sln.");
    }
}
