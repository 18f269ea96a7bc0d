using System.ComponentModel;
using System.Diagnostics;

namespace NotebookHost;

/// <summary>
/// Opens the host's address in the reader's browser. Everybody on the machine can read a command line, so the token stands on none:
/// the browser is given a page that only the reader may read and that leads on to the address. The page goes with the host.
/// </summary>
/// <param name="folder">Where the page is written; a folder of the host's own.</param>
/// <param name="start">Opens a file or an address, and tells whether there is a browser.</param>
internal sealed class BrowserLauncher(string folder, Func<string, bool> start) : IDisposable
{
    private string? page;

    public BrowserLauncher()
        : this(OwnFolder(), Start)
    {
    }

    /// <summary>Opens the address, and tells the reader what to do.</summary>
    public string Open(Uri address)
    {
        try
        {
            page = Write(address);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return start(address.GetLeftPart(UriPartial.Path))
                ? $"Open that page in your browser: the one that opens now has no token and is refused. ({error.Message})"
                : "Open that page in your browser.";
        }
        return start(page) ? "Your browser opens that page. If it does not, open the address yourself." : "Open that page in your browser.";
    }

    public void Dispose()
    {
        try
        {
            if (page is not null)
                File.Delete(page);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The token in it lets nobody in any more.
        }
    }

    /// <summary>
    /// On Linux beside the host and not among the reader's hidden folders, where a browser that was installed as a snap may not look;
    /// elsewhere where programs keep what is theirs.
    /// </summary>
    private static string OwnFolder() => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "NotebookHost")
        : Path.Combine(AppContext.BaseDirectory, "opening");

    private string Write(Uri address)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // No two hosts have one port; what lies there is of one that was killed.
        var path = Path.Combine(folder, FormattableString.Invariant($"open-{address.Port}.html"));
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, System.Text.Encoding.UTF8, options);
        file.Write(Html.Of($"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="0; url={address.AbsoluteUri}">
            <title>Notebooks</title>
            <p><a href="{address.AbsoluteUri}">Go on to the notebooks</a></p>

            """).Text);
        return path;
    }

    /// <summary>False where there is no browser, as on a server.</summary>
    private static bool Start(string what)
    {
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(what) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [what]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start);
            return true;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
