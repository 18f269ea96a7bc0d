using Microsoft.CodeAnalysis;

namespace NotebookHost;

/// <summary>Finds the files that cells <c>#load</c>, and watches them.</summary>
internal sealed class LoadedFiles(string folder, WatchedFiles watched) : SourceFileResolver([], folder)
{
    public override string? ResolveReference(string path, string? baseFilePath)
    {
        if (WatchedFiles.IsElsewhere(path))
            return null;
        var found = base.ResolveReference(path, baseFilePath);
        watched.Add(found ?? Path.Combine(BaseDirectory!, path));
        return found;
    }
}
