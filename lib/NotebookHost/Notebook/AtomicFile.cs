namespace NotebookHost;

/// <summary>Writes a file so that it is either as before or complete, never in between.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Replaces the file, or makes it where there is none. A link stays a link: what it points to is written, which
    /// <see cref="RealPath"/> names beforehand. Permissions stay.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The file is read-only, or its folder may not be written to.</exception>
    /// <exception cref="IOException">The folder does not exist, or the disk is full or fails.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = RealPath.Of(path);
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"the folder {folder} does not exist");
        // A move may replace even what may not be written to.
        if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            throw new UnauthorizedAccessException($"{target} is read-only");
        // Short, since the file's own name may be as long as a name can be.
        var temporary = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        try
        {
            WriteNew(temporary, content, permissionsFrom: target);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void WriteNew(string path, ReadOnlySpan<byte> content, string permissionsFrom)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        UnixFileMode? mode = !OperatingSystem.IsWindows() && File.Exists(permissionsFrom) ? File.GetUnixFileMode(permissionsFrom) : null;
        if (!OperatingSystem.IsWindows() && mode is not null)
            options.UnixCreateMode = mode;
        using var file = new FileStream(path, options);
        // Made with the permissions, so that nobody reads what they keep private; set again, since the umask may have taken some.
        if (!OperatingSystem.IsWindows() && mode is { } exact)
            File.SetUnixFileMode(file.SafeFileHandle, exact);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
