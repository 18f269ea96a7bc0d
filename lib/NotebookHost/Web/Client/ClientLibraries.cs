using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>
/// The libraries that pages load in the browser: from this machine where the build has brought them, else from a public CDN,
/// which gives the same versions.
/// </summary>
internal sealed partial class ClientLibraries
{
    private const string PackagesAddress = "https://cdn.jsdelivr.net/npm/";
    private const string PlotlyScript = "plotly.min.js";

    /// <summary>The version that Plotly.NET brings.</summary>
    private const string PlotlyVersion = "2.28.0";

    private const string PlotlyAddress = $"https://cdn.plot.ly/plotly-{PlotlyVersion}.min.js";

    /// <summary>Where each package has the module that imports of its name mean.</summary>
    private static readonly (string Package, string Module)[] EditorModules =
    [
        ("@codemirror/autocomplete", "dist/index.js"),
        ("@codemirror/commands", "dist/index.js"),
        ("@codemirror/language", "dist/index.js"),
        ("@codemirror/lint", "dist/index.js"),
        ("@codemirror/state", "dist/index.js"),
        ("@codemirror/streamparser", "dist/index.js"),
        ("@codemirror/view", "dist/index.js"),
        ("@lezer/common", "dist/index.js"),
        ("@lezer/highlight", "dist/index.js"),
        ("@lezer/lr", "dist/index.js"),
        ("@marijn/find-cluster-break", "src/index.js"),
        ("crelt", "index.js"),
        ("style-mod", "src/style-mod.js"),
        ("w3c-keyname", "index.js"),
    ];

    private readonly Dictionary<string, string> versions;
    private readonly Dictionary<string, string> hashes;

    private ClientLibraries(string folder, bool allowsCdn)
    {
        Folder = folder;
        versions = Read(Path.Combine(folder, "package.json")).GetProperty("dependencies").Deserialize<Dictionary<string, string>>()!;
        hashes = Read(Path.Combine(folder, "integrity.json")).Deserialize<Dictionary<string, string>>()!;
        Plotly = PlotlyIn(folder, allowsCdn);
        Katex = Library("katex", "KaTeX", allowsCdn, ("katex", "dist/katex.min.js"), ("katex", "dist/katex.min.css"));
        Editor = Library("@codemirror/view", "CodeMirror", allowsCdn, EditorModules);
    }

    /// <summary>The folder of everything that pages load.</summary>
    public string Folder { get; }

    public ClientLibrary Plotly { get; }

    public ClientLibrary Katex { get; }

    public ClientLibrary Editor { get; }

    public IEnumerable<ClientLibrary> All => [Plotly, Katex, Editor];

    /// <summary>
    /// From where elsewhere a page may load: these packages alone, since a public CDN has everybody's.
    /// </summary>
    public IReadOnlyList<string> PolicySources =>
    [
        .. Plotly.Place == LibraryPlace.Cdn ? [Plotly.Addresses[0]] : Array.Empty<string>(),
        .. Katex.Place == LibraryPlace.Cdn ? [Address("katex", "dist/", LibraryPlace.Cdn)] : Array.Empty<string>(),
        .. Editor.Place == LibraryPlace.Cdn ? EditorModules.Select(module => Address(module.Package, "", LibraryPlace.Cdn)) : [],
    ];

    /// <summary>
    /// What a file from a CDN must be, so that nobody can put another in its place: a hash of the package's own, as
    /// <c>integrity.json</c> has it. Null for a file of this machine's.
    /// </summary>
    public string? IntegrityOf(string address) => address == PlotlyAddress ? hashes[PlotlyScript]
        : address.StartsWith(PackagesAddress, StringComparison.Ordinal) ? hashes[Version().Replace(address[PackagesAddress.Length..], "/", 1)]
        : null;

    /// <param name="folder">The folder of the pages' files; without it that beside the host.</param>
    /// <param name="allowsCdn">False: what is not on this machine is done without.</param>
    public static ClientLibraries Find(string? folder = null, bool allowsCdn = true) => new(folder ?? Path.Combine(AppContext.BaseDirectory, "client"), allowsCdn);

    /// <summary>
    /// The import map of the editor's modules, as JSON: they import each other by the names of their packages. Always the same
    /// text for the same libraries, since the page's policy allows it by its hash.
    /// </summary>
    public string ImportMap()
    {
        var imports = EditorModules.Zip(Editor.Addresses, (module, address) => KeyValuePair.Create(module.Package, (JsonNode?)address));
        var map = new JsonObject { ["imports"] = new JsonObject(imports) };
        if (Editor.Place == LibraryPlace.Cdn)
            map["integrity"] = new JsonObject(Editor.Addresses.Select(address => KeyValuePair.Create(address, (JsonNode?)IntegrityOf(address))));
        return map.ToJsonString();
    }

    private static ClientLibrary PlotlyIn(string folder, bool allowsCdn)
    {
        var place = PlaceOf(File.Exists(Path.Combine(folder, PlotlyScript)), allowsCdn);
        return new("plotly.js", PlotlyVersion, place, place switch
        {
            LibraryPlace.Here => [$"/client/{PlotlyScript}"],
            LibraryPlace.Cdn => [PlotlyAddress],
            _ => [],
        });
    }

    // Here only as a whole: modules of two places would not know each other.
    private ClientLibrary Library(string package, string name, bool allowsCdn, params (string Package, string File)[] files)
    {
        var place = PlaceOf(Array.TrueForAll(files, file => IsHere(file.Package, file.File)), allowsCdn);
        return new(name, versions[package], place, place == LibraryPlace.Nowhere ? [] : [.. files.Select(file => Address(file.Package, file.File, place))]);
    }

    private static LibraryPlace PlaceOf(bool isHere, bool allowsCdn) => isHere ? LibraryPlace.Here : allowsCdn ? LibraryPlace.Cdn : LibraryPlace.Nowhere;

    /// <summary>The address of a file of a package; the pages' own server has it at <c>/client</c>.</summary>
    private string Address(string package, string file, LibraryPlace place) => place == LibraryPlace.Here
        ? $"/client/npm/{package}/{file}"
        : $"{PackagesAddress}{package}@{versions[package]}/{file}";

    private bool IsHere(string package, string file) => File.Exists(Path.Combine(Folder, "npm", package, file));

    private static JsonElement Read(string path)
    {
        using var parsed = JsonDocument.Parse(File.ReadAllBytes(path));
        return parsed.RootElement.Clone();
    }

    [GeneratedRegex("@[0-9][^/]*/")]
    private static partial Regex Version();
}
