namespace NotebookHost.Tests;

/// <summary>The tutorial's texts and stored outputs, as the repository holds them.</summary>
internal static class StoredPages
{
    private static readonly string Folder = Path.Combine(Repository.Root, "notebooks", "en");

    public static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(Folder, "*.ipynb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static List<string> Html(string file) =>
        [.. Read(file).Cells.SelectMany(cell => cell.Outputs).OfType<ResultOutput>().Where(output => output.Data.ContainsKey("text/html")).Select(output => output.Data["text/html"])];

    public static List<string> Texts(string file) => [.. Read(file).Cells.Where(cell => !cell.IsCode).Select(cell => cell.Source)];

    private static Notebook Read(string file) => Notebook.Read(Path.Combine(Folder, file));
}
