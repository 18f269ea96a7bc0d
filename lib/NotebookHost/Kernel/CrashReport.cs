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

    /// <summary>The report of a process that ended while a cell ran.</summary>
    public static CellResult Of(SessionEnd end)
    {
        if (end.Exceeded is { } limit)
            return Of(CellOutcome.Crashed, "MemoryLimit", string.Create(CultureInfo.InvariantCulture, $"The cell and those above it used more than {limit.Megabytes:N0} MB of memory, the limit of a session, which was ended: run them again with less data, or start the host with a higher --memory."));
        if (HasOverflowed(end))
            return Of(CellOutcome.Crashed, "StackOverflow", "The cell overflowed the stack, which ended the session. Does a method call itself without end?");
        return Of(CellOutcome.Crashed, "SessionEnded", IsKilled(end) ? $"The session ended with the cell: {Words(end)}" : string.Create(CultureInfo.InvariantCulture, $"The cell ended the session's process with exit code {end.ExitCode}."));
    }

    /// <summary>Why a process ended by itself while no cell ran, as a sentence that begins small.</summary>
    public static string Words(SessionEnd end)
    {
        if (end.Exceeded is { } limit)
            return string.Create(CultureInfo.InvariantCulture, $"what a cell had left running used more than {limit.Megabytes:N0} MB of memory, its limit.");
        if (HasOverflowed(end))
            return "what a cell had left running overflowed the stack.";
        return IsKilled(end)
            ? "its process was killed from outside, as the system does when memory runs out."
            : string.Create(CultureInfo.InvariantCulture, $"its process ended with exit code {end.ExitCode}.");
    }

    /// <summary>The same of an exception that nothing caught.</summary>
    public static string Words(ErrorOutput error) => $"what a cell had left running threw {error.Name} ({error.Value}).";

    // 128 and the number of SIGKILL; Windows has no word for it.
    private static bool IsKilled(SessionEnd end) => end.ExitCode == 137;

    private static bool HasOverflowed(SessionEnd end) => end.Errors.Contains("Stack overflow", StringComparison.Ordinal);

    private static CellResult Of(CellOutcome outcome, string name, string sentence) => new(outcome, new(name, sentence, [$"{name}: {sentence}"])) { EndedSession = true };
}
