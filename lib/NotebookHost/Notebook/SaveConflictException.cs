namespace NotebookHost;

/// <summary>How a file differs from what was read of it.</summary>
internal enum SaveConflict
{
    /// <summary>Somebody else has written to it.</summary>
    Changed,

    /// <summary>It has been deleted, renamed or moved.</summary>
    Gone,
}

/// <summary>A notebook that was not saved, because its file is no longer what was read. Its message says so.</summary>
internal sealed class SaveConflictException(string path, SaveConflict conflict) : NotebookException(conflict == SaveConflict.Gone
    ? $"{path} is no longer there, so it was not saved."
    : $"{path} was changed by someone else since it was read, so it was not saved. Reload it and try again.")
{
    public SaveConflict Conflict { get; } = conflict;
}
