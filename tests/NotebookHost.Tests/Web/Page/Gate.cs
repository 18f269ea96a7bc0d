using System.Text.Json;

namespace NotebookHost.Tests;

/// <summary>Holds a running cell where a test wants it, until the test lets it go on.</summary>
internal sealed class Gate : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Code that waits.</summary>
    public string Code => $"while (!System.IO.File.Exists({JsonSerializer.Serialize(folder["open"])})) System.Threading.Thread.Sleep(20);";

    public void Open() => folder.Write("open", "");

    public void Dispose() => folder.Dispose();
}
