using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NotebookHost.Tests;

/// <summary>The tutorial as the command <c>export</c> writes it, once for the tests of a class.</summary>
public sealed class ExportedSite : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal HostProcess Command { get; private set; } = new(-1, "", "");

    public string Root => folder["the site"];

    public IReadOnlyList<string> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Command = await HostProcess.RunAsync(folder.Root, ["export", Path.GetDirectoryName(Tutorial.Folder)!, "--output", "the site"]);
        Pages = [.. Directory.GetFiles(Root, "*.html", SearchOption.AllDirectories).Select(Relative).Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public IHtmlDocument Read(string page) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Root, page)));

    /// <summary>The address of a page opened as a file.</summary>
    public string FileAddress(string page) => new Uri(Path.Combine(Root, page)).AbsoluteUri;

    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');
}
