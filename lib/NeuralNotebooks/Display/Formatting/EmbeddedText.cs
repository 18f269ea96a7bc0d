using System.Collections.Concurrent;

namespace NeuralNotebooks;

/// <summary>The stylesheets and the script that lie beside the displays and travel inside the library.</summary>
internal static class EmbeddedText
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>Reads a file without its indentation and comment lines, since every stored output carries it.</summary>
    public static string Read(string fileName) => Texts.GetOrAdd(fileName, Load);

    private static string Load(string fileName)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"The library holds no file named {fileName}.");
        using var reader = new StreamReader(stream);

        var lines = reader.ReadToEnd().Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("/*", StringComparison.Ordinal));
        return string.Join(fileName.EndsWith(".css", StringComparison.Ordinal) ? "" : "\n", lines);
    }
}
