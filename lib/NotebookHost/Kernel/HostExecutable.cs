using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NotebookHost;

/// <summary>
/// How the host starts itself again, whether it runs by <c>dotnet run</c>, <c>dotnet NotebookHost.dll</c>, as a program of its
/// own, or as a library inside a test.
/// </summary>
internal static class HostExecutable
{
    public static ProcessStartInfo Start(params IEnumerable<string> arguments)
    {
        var dll = typeof(HostExecutable).Assembly.Location;
        var own = Environment.ProcessPath;
        var name = typeof(HostExecutable).Assembly.GetName().Name;
        var isOwn = Path.GetFileName(own) is { } file && (file == name || file.Equals(name + ".exe", StringComparison.OrdinalIgnoreCase));
        return isOwn ? new(own!, arguments) : new(DotNet(own), [dll, .. arguments]);
    }

    /// <summary>The dotnet command whose runtime runs this process.</summary>
    private static string DotNet(string? own)
    {
        if (own is not null && Path.GetFileNameWithoutExtension(own) == "dotnet")
            return own;
        // The runtime lies in <root>/shared/Microsoft.NETCore.App/<version>/.
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var command = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(command) ? command : "dotnet";
    }
}
