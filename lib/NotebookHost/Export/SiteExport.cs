namespace NotebookHost;

/// <summary>
/// Writes the notebooks as a site of pages to read: for any web server, under any path, or opened as files. It is built beside its
/// place and put there when it is complete.
/// </summary>
internal sealed class SiteExport(NotebookSite site, ClientLibraries libraries)
{
    /// <summary>The file by which an earlier export is known, so that nothing else is ever replaced.</summary>
    private const string Marker = ".notebook-site";

    private static readonly string[] ClientFiles = ["page.css", "editor.css", "reading.js", "figure.js", "playground.js", "plotly.min.js", "icon.svg"];

    /// <param name="folder">Where the site is to lie: a folder that does not exist, is empty, or holds an earlier export.</param>
    /// <param name="notebooks">The notebooks by their addresses, as they are to be shown.</param>
    /// <returns>The number of files written.</returns>
    /// <exception cref="NotebookException">The folder holds something else.</exception>
    public int Write(string folder, IReadOnlyList<(string Address, Notebook Notebook)> notebooks)
    {
        var place = Path.TrimEndingDirectorySeparator(RealPath.Of(folder));
        CheckReplaceable(place);
        var building = $"{place}.{Path.GetRandomFileName()}";
        try
        {
            var count = WriteAll(building, notebooks);
            Replace(place, building);
            return count;
        }
        finally
        {
            if (Directory.Exists(building))
                Directory.Delete(building, recursive: true);
        }
    }

    /// <summary>Refuses a folder that cannot become the site without a loss.</summary>
    /// <exception cref="NotebookException">It is a file, holds something else, or has to do with the notebooks themselves.</exception>
    public void CheckReplaceable(string folder)
    {
        var place = Path.TrimEndingDirectorySeparator(RealPath.Of(folder));
        if (site.Folders.FirstOrDefault(source => IsSameOrWithin(place, source)) is { } inside)
            throw new NotebookException($"{place} lies in {inside}: the site would become part of what it is made of. Name a folder outside of it with --output.");
        if (site.Folders.FirstOrDefault(source => RealPath.IsWithin(source, place)) is { } within)
            throw new NotebookException($"{place} holds {within}, which the site is made of and would replace. Name another folder with --output.");
        if (File.Exists(place))
            throw new NotebookException($"{place} is a file. Name a folder with --output.");
        if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any() && !File.Exists(Path.Combine(place, Marker)))
            throw new NotebookException($"{place} holds something that is not an export, and it would be lost. Name another folder with --output.");
    }

    private static bool IsSameOrWithin(string place, string folder) => place == RealPath.Of(folder) || RealPath.IsWithin(place, folder);

    /// <summary>Puts the new site in the place of the old one, which is gone only when the new one is there.</summary>
    private static void Replace(string place, string building)
    {
        var old = $"{building}.old";
        if (Directory.Exists(place))
            Directory.Move(place, old);
        try
        {
            Directory.Move(building, place);
        }
        catch when (Directory.Exists(old))
        {
            Directory.Move(old, place);
            throw;
        }
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
    }

    private int WriteAll(string folder, IReadOnlyList<(string Address, Notebook Notebook)> notebooks)
    {
        var chapters = new Chapters([.. notebooks.Select(notebook => new Chapter(notebook.Address, NotebookSummary.Of(notebook.Notebook)))]);
        var pages = notebooks.Select(notebook => Page(chapters, notebook.Address, notebook.Notebook))
            .Prepend(("index.html", HomePage.Render(chapters, SiteWords.Of(site), PageLinks.Export("index.html"), libraries, isLive: false)))
            .Append((Marker, "Written by the export of NotebookHost, whose next export to this folder replaces all of it.\n"))
            // Tells GitHub Pages to publish the files as they are.
            .Append((".nojekyll", ""));
        var count = 0;
        foreach (var (path, text) in pages)
        {
            File.WriteAllText(Prepare(folder, path), text);
            count++;
        }
        foreach (var (path, source) in Files(notebooks.Select(notebook => notebook.Address)))
        {
            File.Copy(source, Prepare(folder, path));
            count++;
        }
        return count;
    }

    private (string Path, string Text) Page(Chapters chapters, string address, Notebook notebook)
    {
        var path = PageLinks.Export(address).PageOf(address);
        var files = MentionedFiles.Of(notebook, address, site.Files());
        return (path, new NotebookPage(chapters, PageLinks.Export(path), libraries, isLive: false) { Files = [address, .. files] }.Render(address, notebook));
    }

    /// <summary>What pages refer to: the notebooks, the site's images and data, and the pages' own styles, scripts and libraries.</summary>
    private IEnumerable<(string Path, string Source)> Files(IEnumerable<string> notebooks)
    {
        var client = SiteFolder.Files(new(libraries.Folder)).Select(file => Path.GetRelativePath(libraries.Folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'));
        return notebooks.Concat(site.Files()).Select(address => (address, site.Find(address)!))
            .Concat(client.Where(IsForReading).Select(file => ($"client/{file}", Path.Combine(libraries.Folder, file))));
    }

    private static bool IsForReading(string file) =>
        ClientFiles.Contains(file) || file.StartsWith("npm/katex/", StringComparison.Ordinal);

    private static string Prepare(string folder, string path)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
