namespace NotebookHost;

/// <summary>Shows why a cell failed: what a person wants to know first, where, and the stack for whoever wants it.</summary>
internal static class ErrorHtml
{
    private const string CompilationError = "CompilationError";

    public static string Render(ErrorOutput error) =>
        $"""<div class="error" role="group" aria-label="Error">{(error.Name == CompilationError ? Compilation(error) : Exception(error))}</div>""";

    private static string Compilation(ErrorOutput error)
    {
        var lines = error.Traceback.Count > 0 ? error.Traceback : [error.Value];
        return string.Concat(lines.Select(line => $"""<p class="error-message">{PlainOutputText.ToHtml(line)}</p>"""));
    }

    private static string Exception(ErrorOutput error)
    {
        var lines = error.Traceback.SelectMany(text => PlainOutputText.WithoutCodes(text).ReplaceLineEndings("\n").Split('\n')).ToList();
        var message = PlainOutputText.WithoutCodes(error.Value.Trim());
        return Message(message.Length > 0 ? message : error.Name, message.Length > 0 ? error.Name : "", Place(lines)) + Stack(lines);
    }

    private static string Message(string message, string name, string? place) =>
        $"""<p class="error-message">{PlainOutputText.ToHtml(message)}</p>"""
        + (place is null ? "" : $"""<p class="error-place">{PlainOutputText.ToHtml(place)}</p>""")
        + (name.Length == 0 ? "" : $"""<p class="error-name">{PlainOutputText.ToHtml(name)}</p>""");

    private static string Stack(List<string> lines) =>
        lines.Count < 2 ? "" : $"""<details class="error-stack"><summary>Stack trace</summary><pre>{PlainOutputText.ToHtml(string.Join('\n', lines))}</pre></details>""";

    /// <summary>The first place in a cell, as the host's stacks name it.</summary>
    private static string? Place(List<string> stack)
    {
        var frame = stack.Find(line => line.StartsWith("   at ", StringComparison.Ordinal) && line.Contains(" of cell ", StringComparison.Ordinal));
        if (frame is null)
            return null;
        var start = frame.LastIndexOf("line ", StringComparison.Ordinal);
        return start < 0 ? null : frame[start..].Trim();
    }
}
