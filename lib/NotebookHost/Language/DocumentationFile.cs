using System.Collections.Concurrent;
using System.Xml;

namespace NotebookHost;

/// <summary>The summaries of XML documentation files. A file is read when it is first asked for, and again when it has changed.</summary>
internal static class DocumentationFile
{
    private static readonly Dictionary<string, string> None = [];
    private static readonly ConcurrentDictionary<string, (DateTime Written, Dictionary<string, string> Summaries)> Known = new();

    /// <summary>By documentation id (<c>T:NeuralNotebooks.Plot</c>). Empty where there is no such file.</summary>
    public static IReadOnlyDictionary<string, string> Summaries(string path)
    {
        var written = File.GetLastWriteTimeUtc(path);
        if (!Known.TryGetValue(path, out var known) || known.Written != written)
            Known[path] = known = (written, Read(path));
        return known.Summaries;
    }

    private static Dictionary<string, string> Read(string path)
    {
        try
        {
            using var file = File.Exists(path) ? File.OpenText(path) : null;
            return file is null ? None : SummaryReader.Read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or XmlException)
        {
            // Documentation is a help; without it the name is offered all the same.
            return None;
        }
    }
}
