namespace NotebookHost.Tests;

/// <summary>The tutorial of a site as the export writes it.</summary>
internal static class ExportedTutorial
{
    /// <returns>The folder of the exported site.</returns>
    public static string Write(ReaderSite reader)
    {
        var site = new NotebookSite(reader.PathOf("notebooks"));
        var folder = reader.PathOf("site");
        new SiteExport(site, ClientLibraries.Find()).Write(folder, [.. site.Notebooks().Select(address => (address, Notebook.Read(site.Find(address)!)))]);
        return folder;
    }
}
