using System.ComponentModel;
using System.Diagnostics;

namespace NotebookHost;

/// <summary>Opens an address in the reader's browser.</summary>
internal static class BrowserLauncher
{
    /// <summary>False where there is no browser, as on a server.</summary>
    public static bool Open(string address)
    {
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start);
            return true;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
