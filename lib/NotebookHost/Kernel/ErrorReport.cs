using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NotebookHost;

/// <summary>
/// Says why a cell failed, in terms of the cell. A stack keeps what the notebook and its libraries did, without the host's and
/// .NET's own frames and without paths, so that it is the same on every machine.
/// </summary>
internal static partial class ErrorReport
{
    public static CellResult Of(IReadOnlyList<Diagnostic> errors)
    {
        var lines = errors.Where(error => error.Severity == DiagnosticSeverity.Error).Select(Describe).ToList();
        var position = errors.Select(error => error.Location.GetMappedLineSpan()).FirstOrDefault(span => CellPlaces.IsCell(span.Path));
        return new(CellOutcome.Failed, new("CompilationError", lines[0], lines), position.Path is null ? null : CellPlaces.LineOf(position.Path, position.StartLinePosition.Line + 1));
    }

    /// <param name="exception">What a cell threw.</param>
    /// <param name="explanation">What to say in place of the exception's own words.</param>
    public static CellResult Of(Exception exception, string? explanation = null)
    {
        var cause = Unwrap(exception);
        var frames = new StackTrace(cause, fNeedFileInfo: true).GetFrames().Where(IsShown).ToList();
        var inCell = frames.FirstOrDefault(frame => CellPlaces.IsCell(frame.GetFileName()));
        var name = cause.GetType().FullName!;
        var message = explanation ?? cause.Message.ReplaceLineEndings("\n");
        // Who reads a text that stands in the cell may say which line of it is wrong; the call itself began above it.
        var line = inCell is null ? 0 : cause.Data["Line"] as int? ?? inCell.GetFileLineNumber();
        return new(CellOutcome.Failed, new(name, message, [$"{name}: {message}", .. Causes(cause), .. frames.Select(Describe)]), inCell is null ? null : CellPlaces.LineOf(inCell.GetFileName()!, line));
    }

    /// <summary>What the kernel itself refuses: a line that begins with <c>#!</c>, or a package that cannot be had.</summary>
    public static CellResult Of(string message, string cellId)
    {
        if (Unreachable().Match(message) is { Success: true } nowhere)
            return new(CellOutcome.Failed, new("KernelError", Sentence(nowhere), [Sentence(nowhere)]), null);
        var lines = message.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Sentence(line, cellId)).Distinct().ToList();
        int? place = KernelError().Match(message) is { Success: true } match ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : null;
        return new(CellOutcome.Failed, new("KernelError", lines[0], lines), place);
    }

    private static string Sentence(Match nowhere) =>
        $"No package could be installed: {nowhere.Groups["source"]} cannot be reached. Connect to the network and run this cell again.";

    private static string Sentence(string line, string cellId)
    {
        if (KernelError().Match(line) is { Success: true } refused)
            return $"line {refused.Groups["line"]} of cell {cellId}, column {refused.Groups["column"]}: {refused.Groups["what"]}";
        // NuGet names a project of its own and the sources that it asked, by their paths on this machine.
        return PackageError().Match(line) is { Success: true } missing ? $"The package could not be installed. {missing.Groups["what"]}" : line.Trim();
    }

    private static string Describe(Diagnostic error)
    {
        var span = error.Location.GetMappedLineSpan();
        var place = span.Path is null ? "" : $"{CellPlaces.Describe(span.Path, span.StartLinePosition.Line + 1)}, column {span.StartLinePosition.Character + 1}: ";
        return $"{place}{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static Exception Unwrap(Exception exception) =>
        exception is TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } && exception.InnerException is { } inner ? Unwrap(inner) : exception;

    private static IEnumerable<string> Causes(Exception exception)
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
            yield return $"   because of {inner.GetType().FullName}: {inner.Message.ReplaceLineEndings("\n")}";
    }

    private static bool IsShown(StackFrame frame)
    {
        if (frame.GetFileName() is { } file && IsScript(frame))
            return CellPlaces.IsCell(file) || frame.GetFileLineNumber() > 0;
        var assembly = frame.GetMethod()?.DeclaringType?.Assembly;
        return assembly is not null && assembly != typeof(ErrorReport).Assembly && !IsScript(frame) && !IsFrameworkOrHost(assembly);
    }

    // Scripts are loaded from memory.
    private static bool IsScript(StackFrame frame) => frame.GetMethod()?.DeclaringType?.Assembly is { IsDynamic: false, Location: "" };

    private static bool IsFrameworkOrHost(Assembly assembly)
    {
        var folder = Path.GetDirectoryName(assembly.Location);
        return folder == Path.GetDirectoryName(typeof(object).Assembly.Location) || folder == Path.GetDirectoryName(typeof(ErrorReport).Assembly.Location);
    }

    private static string Describe(StackFrame frame)
    {
        var method = frame.GetMethod();
        // The compiler's own names hold angle brackets.
        var isNamed = method is not null && !method.Name.Contains('<', StringComparison.Ordinal) && !method.DeclaringType!.Name.Contains('<', StringComparison.Ordinal);
        if (!IsScript(frame))
            return $"   at {method!.DeclaringType!.FullName}.{method.Name}";
        var place = CellPlaces.Describe(frame.GetFileName()!, frame.GetFileLineNumber());
        return isNamed ? $"   at {method!.Name}, {place}" : $"   at {place}";
    }

    [GeneratedRegex(@"^\((?<line>\d+),(?<column>\d+)\): error (?<what>.*)")]
    private static partial Regex KernelError();

    [GeneratedRegex(@"NU1301: Unable to load the service index for source (?<source>\S+?)\.?(?=\s|$)")]
    private static partial Regex Unreachable();

    [GeneratedRegex(@": error (?<what>NU\d+: .*?)(?= No packages exist| in source\(s\)|$)")]
    private static partial Regex PackageError();
}
