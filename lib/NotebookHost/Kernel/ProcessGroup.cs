using System.Runtime.InteropServices;

namespace NotebookHost;

/// <summary>
/// What a session and its cells have started, as the system keeps it together on Linux and macOS: also those whose parents have
/// gone, which the tree of processes knows no more. On Windows there is the tree alone.
/// </summary>
internal static class ProcessGroup
{
    private const int KillSignal = 9;

    /// <summary>Makes this process and all that it starts a group, with no terminal: what is pressed there is for the host, which ends it.</summary>
    public static void Lead()
    {
        if (!OperatingSystem.IsWindows())
            _ = BeginSession();
    }

    /// <summary>Ends all of the group that this process leads or has led, if any are left.</summary>
    public static void Kill(int leader)
    {
        if (!OperatingSystem.IsWindows())
            _ = Signal(-leader, KillSignal);
    }

    [DllImport("libc", EntryPoint = "setsid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int BeginSession();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
