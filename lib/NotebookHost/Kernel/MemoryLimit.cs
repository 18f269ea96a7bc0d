using System.Globalization;

namespace NotebookHost;

/// <summary>
/// How much of the machine's memory a session may fill, whatever for: objects, arrays of native libraries, the compiler. The host
/// looks at the process from outside, since .NET's own limit counts objects alone, and the three systems have no other in common.
/// </summary>
internal sealed record MemoryLimit(int Megabytes)
{
    /// <summary>Half of what there is: the other half is for the browser, the host and the system, which stay usable.</summary>
    public static MemoryLimit Default { get; } = new((int)Math.Min(int.MaxValue, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 / 1_000_000));

    public long Bytes => Megabytes * 1_000_000L;

    /// <summary>In MB, as it is given on the command line.</summary>
    public override string ToString() => Megabytes.ToString(CultureInfo.InvariantCulture);
}
