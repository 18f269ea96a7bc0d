using System.Globalization;

namespace NotebookHost;

/// <summary>Says why a session ended in the middle of a cell.</summary>
internal static class CrashReport
{
    public static CellResult TimedOut(TimeSpan limit) => Of(
        CellOutcome.TimedOut,
        "TimeLimit",
        string.Create(CultureInfo.InvariantCulture, $"The cell did not end within {limit.TotalSeconds:0.###} seconds and was stopped."));

    /// <summary>The session goes on.</summary>
    public static CellResult Interrupted => Of(CellOutcome.Interrupted, "Interrupted", "The cell was interrupted. What the cells above declared is still there.") with { EndedSession = false };

    /// <summary>What computes without looking up can only be ended with its process.</summary>
    public static CellResult Spinning => Of(
        CellOutcome.Interrupted,
        "Interrupted",
        "The cell was interrupted. It would not stop by itself, so its session was ended: run the cells above again.");

    /// <summary>The report of a process that ended by itself, from its exit code and the end of its standard error.</summary>
    public static CellResult Of(int exitCode, string errors)
    {
        if (errors.Contains("Stack overflow", StringComparison.Ordinal))
            return Of(CellOutcome.Crashed, "StackOverflow", "The cell overflowed the stack, which ended the session. Does a method call itself without end?");
        return Of(CellOutcome.Crashed, "SessionEnded", IsKilled(exitCode) ? $"The session ended with the cell: {Words(exitCode, errors)}" : string.Create(CultureInfo.InvariantCulture, $"The cell ended the session's process with exit code {exitCode}."));
    }

    /// <summary>Why a process ended by itself while no cell ran, as a sentence that begins small.</summary>
    public static string Words(int exitCode, string errors)
    {
        if (errors.Contains("Stack overflow", StringComparison.Ordinal))
            return "what a cell had left running overflowed the stack.";
        return IsKilled(exitCode)
            ? "its process was killed from outside, as the system does when memory runs out."
            : string.Create(CultureInfo.InvariantCulture, $"its process ended with exit code {exitCode}.");
    }

    /// <summary>The same of an exception that nothing caught.</summary>
    public static string Words(ErrorOutput error) => $"what a cell had left running threw {error.Name} ({error.Value}).";

    // 128 and the number of SIGKILL; Windows has no word for it.
    private static bool IsKilled(int exitCode) => exitCode == 137;

    private static CellResult Of(CellOutcome outcome, string name, string sentence) => new(outcome, new(name, sentence, [$"{name}: {sentence}"])) { EndedSession = true };
}
