using System.Text.Json.Serialization;

namespace NotebookHost;

/// <summary>From the host to the session, as one line of JSON.</summary>
[JsonDerivedType(typeof(RunRequest), "run")]
[JsonDerivedType(typeof(InterruptRequest), "interrupt")]
[JsonDerivedType(typeof(EchoRequest), "echo")]
internal abstract record SessionRequest(int Run);

/// <summary>Run this cell.</summary>
/// <param name="Folder">The notebook's, which <c>#r</c> and <c>#load</c> start from; the first run makes it the current directory.</param>
internal sealed record RunRequest(int Run, string Folder, string CellId, string Code, int ExecutionCount) : SessionRequest(Run);

/// <summary>End this run, if it still goes on.</summary>
internal sealed record InterruptRequest(int Run) : SessionRequest(Run);

/// <summary>Answer: what was shown before the answer comes before it.</summary>
internal sealed record EchoRequest() : SessionRequest(0);

/// <summary>
/// From the session to the host, as one line of JSON: an output of a run, or its result. Run 0 is the session itself, whose
/// result says that it is ready. What the process prints past its messages, and its end, are told in the same way.
/// </summary>
internal sealed record SessionMessage(int Run, CellOutput? Output = null, CellResult? Result = null)
{
    /// <summary>The DLLs of all packages that cells have added.</summary>
    public IReadOnlyList<string>? Packages { get; init; }

    /// <summary>Text written past the console, which no run is known of.</summary>
    public StreamOutput? Raw { get; init; }

    /// <summary>One of the two raw streams is read to the end of the run.</summary>
    public bool RawEnded { get; init; }

    /// <summary>The answer to an <see cref="EchoRequest"/>.</summary>
    public bool Echo { get; init; }

    /// <summary>The process has ended, or will in a moment.</summary>
    public bool Ended { get; init; }
}
