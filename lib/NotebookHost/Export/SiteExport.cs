namespace NotebookHost;

/// <summary>
/// Writes the notebooks as a site of pages to read: for any web server, under any path, or opened as files. It is built beside its
/// place and put there when it is complete.
/// </summary>
internal sealed class SiteExport(NotebookSite site, ClientLibraries libraries)
{
    /// <summary>The file by which an earlier export is known, so that nothing else is ever replaced.</summary>
    private const string Marker = ".notebook-site";

    private static readonly string[] ClientFiles = ["page.css", "editor.css", "reading.js", "figure.js", "icon.svg"];

    /// <param name="folder">Where the site is to lie: a folder that does not exist, is empty, or holds an earlier export.</param>
    /// <param name="notebooks">The notebooks by their addresses, as they are to be shown.</param>
    /// <returns>The number of files written.</returns>
    /// <exception cref="NotebookException">The folder holds something else.</exception>
    public int Write(string folder, IReadOnlyList<(string Address, Notebook Notebook)> notebooks)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        CheckReplaceable(place);
        var building = $"{place}.{Path.GetRandomFileName()}";
        try
        {
            var count = WriteAll(building, notebooks);
            if (Directory.Exists(place))
                Directory.Delete(place, recursive: true);
            Directory.Move(building, place);
            return count;
        }
        finally
        {
            if (Directory.Exists(building))
                Directory.Delete(building, recursive: true);
        }
    }

    private static void CheckReplaceable(string place)
    {
        if (File.Exists(place))
            throw new NotebookException($"{place} is a file. Name a folder with --output.");
        if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any() && !File.Exists(Path.Combine(place, Marker)))
            throw new NotebookException($"{place} holds something that is no export, and it would be lost. Name another folder with --output.");
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
        foreach (var (path, source) in Files())
        {
            File.Copy(source, Prepare(folder, path));
            count++;
        }
        return count;
    }

    private (string Path, string Text) Page(Chapters chapters, string address, Notebook notebook)
    {
        var path = PageLinks.Export(address).PageOf(address);
        return (path, new NotebookPage(chapters, PageLinks.Export(path), libraries, isLive: false).Render(address, notebook));
    }

    /// <summary>What pages refer to: the site's images and data, and the pages' own styles, scripts and libraries.</summary>
    private IEnumerable<(string Path, string Source)> Files()
    {
        var client = SiteFolder.Files(new(libraries.Folder)).Select(file => Path.GetRelativePath(libraries.Folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'));
        return site.Files().Select(address => (address, site.Find(address)!))
            .Concat(client.Where(IsForReading).Select(file => ($"client/{file}", Path.Combine(libraries.Folder, file))));
    }

    private static bool IsForReading(string file) =>
        ClientFiles.Contains(file) || file.StartsWith("npm/katex/", StringComparison.Ordinal) || file.StartsWith("npm/plotly.js-dist-min/", StringComparison.Ordinal);

    private static string Prepare(string folder, string path)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
