namespace NotebookHost;

internal sealed partial class Notebook
{
    /// <summary>The file that <see cref="SaveOver"/> would write: <see cref="Path"/> with every link in it followed, folders' too.</summary>
    public string ResolvedPath => RealPath.Of(Path);

    /// <summary>
    /// Puts the notebook in the place of its file, which must still be as <paramref name="original"/> was read. A file that holds
    /// these very bytes already is left alone.
    /// </summary>
    /// <param name="overwrite">Replaces whatever is there now, or writes the file anew where it is gone; its folder must exist.</param>
    /// <exception cref="SaveConflictException">The file has been changed or is gone, and <paramref name="overwrite"/> is false.</exception>
    /// <exception cref="NotebookException">The file cannot be written; it is as it was.</exception>
    public void SaveOver(Notebook original, bool overwrite = false)
    {
        try
        {
            var now = BytesOfFile();
            if (now.AsSpan().SequenceEqual(bytes))
                return;
            var isUnchanged = now.AsSpan().SequenceEqual(original.bytes) || (original.asRead is not null && now.AsSpan().SequenceEqual(original.asRead));
            if (!overwrite && !isUnchanged)
                throw new SaveConflictException(Path, now is null ? SaveConflict.Gone : SaveConflict.Changed);
            AtomicFile.Write(Path, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{Path} could not be saved: {error.Message.TrimEnd('.')}.");
        }
    }

    private byte[]? BytesOfFile()
    {
        try
        {
            return File.ReadAllBytes(Path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
