using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NotebookHost.Tests;

public sealed partial class ClientPackagesTests
{
    private static readonly string LockFile = Path.Combine(Tutorial.Folder, "..", "..", "lib", "NotebookHost", "Web", "Client", "package-lock.json");

    [Fact]
    public void Pins_every_package_and_no_other()
    {
        using var parsed = JsonDocument.Parse(File.ReadAllText(LockFile));
        var locked = parsed.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0)
            .ToDictionary(package => package.Name["node_modules/".Length..], package => package.Value.Clone());

        // KaTeX's command line alone needs commander; no page loads it.
        Assert.Equal(PackageTable.Read().Keys.Append("commander").Order(StringComparer.Ordinal), locked.Keys.Order(StringComparer.Ordinal));
        Assert.All(PackageTable.Read(), package => Assert.Equal(package.Value, locked[package.Key].GetProperty("version").GetString()));
        Assert.All(locked.Values, package => Assert.StartsWith("sha512-", package.GetProperty("integrity").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Leaves_the_choice_of_the_registry_to_npm() => Assert.DoesNotContain("\"resolved\"", File.ReadAllText(LockFile), StringComparison.Ordinal);

    [Fact]
    public void Gives_an_address_to_every_module_that_a_module_imports()
    {
        Assert.SkipUnless(ClientFolder.HasLibraries, ClientFolder.WithoutNpm);
        var libraries = ClientLibraries.Find(ClientFolder.Path);
        using var map = JsonDocument.Parse(libraries.ImportMap());
        var known = map.RootElement.GetProperty("imports").EnumerateObject().Select(import => import.Name).ToList();
        var modules = libraries.Editor.Addresses.Select(address => Path.Combine(ClientFolder.Path, address["/client/".Length..]))
            .Concat(Directory.EnumerateFiles(ClientFolder.Path, "*.js"));

        var imported = modules.SelectMany(path => Import().Matches(File.ReadAllText(path))).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Contains("@codemirror/view", imported);
        Assert.Contains("@marijn/find-cluster-break", imported);
        Assert.Contains("./plain-editor.js", imported);
        Assert.All(imported.Where(name => !name.StartsWith("./", StringComparison.Ordinal)), name => Assert.Contains(name, known));
        Assert.All(imported.Where(name => name.StartsWith("./", StringComparison.Ordinal)), name => Assert.True(File.Exists(Path.Combine(ClientFolder.Path, name)), name));
    }

    /// <summary>After a change of versions, the message says what belongs into <c>integrity.json</c>.</summary>
    [Fact]
    public void Knows_the_hash_of_every_script_and_style_that_a_page_may_load_from_a_CDN()
    {
        Assert.SkipUnless(ClientFolder.HasLibraries, ClientFolder.WithoutNpm);
        using var folder = new TemporaryFolder();
        var here = ClientLibraries.Find(ClientFolder.Path).All.SelectMany(library => library.Addresses).ToList();
        var elsewhere = ClientLibraries.Find(ClientFolder.CopyPlain(folder));

        Assert.All(elsewhere.All.SelectMany(library => library.Addresses).Zip(here), pair =>
        {
            var file = File.ReadAllBytes(Path.Combine(ClientFolder.Path, pair.Second["/client/".Length..]));
            Assert.Equal("sha384-" + Convert.ToBase64String(SHA384.HashData(file)), elsewhere.IntegrityOf(pair.First));
        });
        using var table = JsonDocument.Parse(File.ReadAllText(Path.Combine(ClientFolder.Path, "integrity.json")));
        Assert.Equal(here.Count, table.RootElement.EnumerateObject().Count());
    }

    [GeneratedRegex("""(?:^(?:import|export)\s(?:[\w$*{},\s]*?\sfrom\s)?\s*|\bimport\()["']([^"']+)["']""", RegexOptions.Multiline)]
    private static partial Regex Import();
}
