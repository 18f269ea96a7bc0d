using System.Text.Json;

namespace NotebookHost.Tests;

public sealed class ClientLibrariesTests : IDisposable
{
    private const string Cdn = "https://cdn.jsdelivr.net/npm";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Loads_everything_from_the_CDNs_where_the_build_has_brought_nothing()
    {
        var libraries = ClientLibraries.Find(ClientFolder.CopyPlain(folder));

        Assert.All(libraries.All, library => Assert.Equal(LibraryPlace.Cdn, library.Place));
        Assert.Equal(["https://cdn.plot.ly/plotly-2.28.0.min.js"], libraries.Plotly.Addresses);
        Assert.Equal([$"{Cdn}/katex@0.19.1/dist/katex.min.js", $"{Cdn}/katex@0.19.1/dist/katex.min.css"], libraries.Katex.Addresses);
        Assert.Equal(["https://cdn.plot.ly/plotly-2.28.0.min.js", $"{Cdn}/katex@0.19.1/dist/"], libraries.PolicySources.Take(2));
        Assert.All(libraries.PolicySources.Skip(2), source => Assert.Matches($"^{Cdn}/.+@[0-9.]+/$", source));
    }

    [Fact]
    public void Names_the_version_of_plotly_js_that_the_library_has_brought()
    {
        var version = ClientLibraries.Find(ClientFolder.Path).Plotly.Version;

        using var script = File.OpenText(Path.Combine(ClientFolder.Path, "plotly.min.js"));
        Assert.Contains(Enumerable.Range(0, 3).Select(_ => script.ReadLine()), line => line?.Contains($"plotly.js v{version}", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Does_without_where_no_CDN_is_allowed()
    {
        var libraries = ClientLibraries.Find(ClientFolder.CopyPlain(folder), allowsCdn: false);

        Assert.All(libraries.All, library => Assert.Equal(LibraryPlace.Nowhere, library.Place));
        Assert.All(libraries.All, library => Assert.Empty(library.Addresses));
        Assert.Empty(libraries.PolicySources);
        Assert.Equal("""{"imports":{}}""", libraries.ImportMap());
    }

    [Fact]
    public void Takes_from_this_machine_what_is_there_and_the_rest_from_its_CDN()
    {
        var client = ClientFolder.CopyPlain(folder);
        folder.Write("client/plotly.min.js", "");
        folder.Write("client/npm/katex/dist/katex.min.js", "");

        var libraries = ClientLibraries.Find(client);

        Assert.Equal(["/client/plotly.min.js"], libraries.Plotly.Addresses);
        Assert.Equal(LibraryPlace.Cdn, libraries.Katex.Place); // its style is missing
        Assert.Equal($"{Cdn}/katex@0.19.1/dist/", libraries.PolicySources[0]);
        Assert.DoesNotContain(libraries.PolicySources, source => source.Contains("plotly", StringComparison.Ordinal));
    }

    [Fact]
    public void Takes_the_editor_from_one_place_as_a_whole()
    {
        var client = ClientFolder.CopyPlain(folder);
        var modules = Imports(ClientLibraries.Find(client)).Keys.ToList();
        foreach (var module in modules)
        {
            Assert.All(Imports(ClientLibraries.Find(client)).Values, address => Assert.StartsWith(Cdn, address, StringComparison.Ordinal));
            var address = Imports(ClientLibraries.Find(client))[module];
            folder.Write("client/npm/" + module + address[address.IndexOf('/', Cdn.Length + module.Length + 2)..], "");
        }

        Assert.All(Imports(ClientLibraries.Find(client)), import => Assert.StartsWith($"/client/npm/{import.Key}/", import.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_in_the_import_map_each_package_at_the_version_of_the_table()
    {
        var libraries = ClientLibraries.Find(ClientFolder.CopyPlain(folder));
        var table = PackageTable.Read();
        var imports = Imports(libraries);

        Assert.All(imports, import => Assert.StartsWith($"{Cdn}/{import.Key}@{table[import.Key]}/", import.Value, StringComparison.Ordinal));
        Assert.Equal(table.Keys.Except(["katex"]).Order(StringComparer.Ordinal), imports.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(libraries.ImportMap(), ClientLibraries.Find(libraries.Folder).ImportMap());
    }

    private static Dictionary<string, string> Imports(ClientLibraries libraries) =>
        JsonDocument.Parse(libraries.ImportMap()).RootElement.GetProperty("imports").EnumerateObject().ToDictionary(import => import.Name, import => import.Value.GetString()!);
}
