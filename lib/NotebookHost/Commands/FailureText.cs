using System.Globalization;
using Spectre.Console;

namespace NotebookHost;

/// <summary>Says what failed in a notebook: the cell, its code with the line marked, the error. As lines of markup.</summary>
internal static class FailureText
{
    private const int LinesShown = 15;

    public static IEnumerable<string> Of(NotebookResult result)
    {
        if (result.Problem is not null)
            return [Markup.Escape(result.Problem)];
        return result.Run?.Failure is { } failure ? Of(failure) : result.Differences.SelectMany(Lines).Select(Markup.Escape);
    }

    private static IEnumerable<string> Of(CellRun failure) =>
    [
        $"cell [bold]{Markup.Escape(failure.Cell.Id)}[/]",
        .. Code(failure),
        .. failure.Result!.Error!.Traceback.SelectMany(Lines).Select(line => $"[red]{Markup.Escape(line)}[/]"),
    ];

    private static IEnumerable<string> Code(CellRun failure)
    {
        var lines = failure.Cell.Source.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var marked = failure.Result!.Line;
        var first = Math.Clamp((marked ?? 1) - (LinesShown / 2), 1, Math.Max(1, lines.Length - LinesShown + 1));
        for (var number = first; number <= Math.Min(lines.Length, first + LinesShown - 1); number++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{(number == marked ? ">" : " ")} {number,3} | {Markup.Escape(lines[number - 1])}");
    }

    private static string[] Lines(string text) => text.Split('\n');
}
