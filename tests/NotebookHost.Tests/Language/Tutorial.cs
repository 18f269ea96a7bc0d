namespace NotebookHost.Tests;

/// <summary>The repository's own notebooks: real text for what is asked of code.</summary>
internal static class Tutorial
{
    public static string Folder { get; } = FindFolder();

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.ipynb").Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    /// <summary>The code cells that run.</summary>
    public static List<CellText> CellsOf(string name) =>
        [.. Notebook.Read(Path.Combine(Folder, name)).Cells.Where(cell => cell.IsRunnable).Select(cell => new CellText(cell.Id, cell.Source))];

    private static string FindFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "NeuralNotebooks.sln")))
            root = root.Parent ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds NeuralNotebooks.sln.");
        return Path.Combine(root.FullName, "notebooks", "en");
    }
}
