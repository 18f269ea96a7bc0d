using System.Text.Json;

namespace NotebookHost.Tests;

/// <summary>The packages that pages load, with their versions, as package.json names them.</summary>
internal static class PackageTable
{
    public static Dictionary<string, string> Read()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(Path.Combine(ClientFolder.Path, "package.json")));
        return table.RootElement.GetProperty("dependencies").EnumerateObject().ToDictionary(package => package.Name, package => package.Value.GetString()!);
    }
}
